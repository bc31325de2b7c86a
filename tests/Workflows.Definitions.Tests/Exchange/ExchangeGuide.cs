using System.Globalization;
using System.Text;
using Workflows.Definitions.Exchange;

namespace Workflows.Definitions.Tests.Exchange;

/// <summary>Writes the guide to the exchange with other engines from the table in the code.</summary>
internal static class ExchangeGuide
{
    private const string Beginning =
        """
        # Models of other engines

        <!-- Generated from the code; WORKFLOWS_REWRITE_GENERATED=1 makes the tests write it anew. -->

        Models that were written for Camunda 7, Camunda 8, Flowable and Activiti can be taken in. What means the same here is said in BPMN's own words or in those of `extension-elements.md`; expressions are said in FEEL; everything else is named, with the element and the reason. The other engine's words stay in the file, so that it can go back. Taking a model in a second time changes nothing, and what the file says already in our words goes before what another engine's words say.

        ## Expressions

        Camunda 8 writes FEEL, behind a `=`. Camunda 7, Flowable and Activiti write JUEL, whatever language their editors state in the file:

        | JUEL | FEEL |
        | --- | --- |
        | `a == b`, `a eq b`, `a != b`, `<`, `gt`, … | `a = b`, `a != b`, `<`, `>`, … |
        | `a == 'true'`, `a == '5'` | `string(a) = "true"`: texts that spell a value equal it there |
        | `a && b`, `a or b`, `!a` | `a and b`, `a or b`, `a != true`: null counts as false there |
        | `empty a`, `a.isEmpty()` | `list contains([null, "", [], {}], a)` |
        | `a ? b : c` | `if a then b else c` |
        | `a + b`, `a div b`, `a % b` | `a + b`, `a / b`, `modulo(a, b)`, which has the sign of the divisor |
        | `a.b`, `a['b']`, `a[0]` | `a.b`, `a.b`, `a[1]`: lists begin at 1 here |
        | `execution.getVariable('x')`, `execution.hasVariable('x')` | `x`, `x != null` |
        | `x.equals(y)`, `equalsIgnoreCase`, `startsWith`, `endsWith`, `toLowerCase`, `toUpperCase`, `trim`, `substring`, `length`, `toString` | the functions of FEEL |
        | `list.size()`, `list.contains(x)`, `map.get('k')`, `map.containsKey('k')` | `count(list)`, `list contains(list, x)`, `map.k`, `map.k != null` |
        | `S(x).prop('a').value()`, `JSON(x).prop('a')` | `x.a` |
        | `now()`, `dateTime().plusDays(3).toDate()` | `now()`, `now() + duration("P3D")` |
        | `vars:get(x)`, `var:eq(x, 1)`, `variables:getOrDefault(x, 1)`, … | `x`, `x = 1`, `if x != null then x else 1`, … |
        | `Dear ${name}` | `string join(["Dear ", string(name)])` |

        Refused by name: calls of beans and classes (`${bean.doIt(x)}`, `${order.getTotal()}`), other functions, the properties of `execution` and `task`, an element whose position is a variable (`${list[i]}`, which may be a position or a name), names that FEEL cannot spell. A condition that is refused stays in the file as it was, and the verification refuses it.

        ## Names of people

        Names in `assignee`, `candidateUsers` and `candidateGroups`, and in a `potentialOwner` written as `user(kermit), group(management)`, become texts: `"kermit"`. Whether the platform knows a participant of that name is seen when the model is deployed.

        ## Words

        *Mapped*: said in other words. *Kept*: has no effect here, and nothing is lost by that. *Not taken*: a warning names it.

        """;

    private const string Ending =
        """

        ## What is written

        A file that is written opens in the other engines' editors: it keeps to the standard's schema in the order of elements, states `isExecutable`, `xsi:type` and `incoming` and `outgoing`, declares every prefix at its root, and has a diagram. A model that comes without a diagram gets one, from left to right, branches as rows, lanes and pools as bands, loops back beneath; a diagram that lacks a few flows or nodes gets these, and what stands stays where it is, unless a pool or sub-process would have to grow.

        """;

    public static string Text()
    {
        var text = new StringBuilder(Beginning);
        Append(text, "Camunda 7, Flowable and Activiti", construct => construct.Engines is not ForeignEngines.Camunda8);
        Append(text, "Camunda 8", construct => construct.Engines is ForeignEngines.Camunda8);
        text.Append("\n## Findings\n\n| code | severity | message |\n| --- | --- | --- |\n");
        foreach (var kind in ExchangeFindings.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {Lower(kind.Severity)} | {kind.MessageFormat.Replace('{', '‹').Replace('}', '›')} |\n");
        return text.Append(Ending).ToString();
    }

    private static void Append(StringBuilder text, string title, Func<ForeignConstruct, bool> condition)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| word | at | | what becomes of it |\n| --- | --- | --- | --- |\n");
        var lines = ForeignConstructs.All.Where(condition).GroupBy(construct => (construct.IsAttribute, construct.Place, construct.Treatment, construct.Becomes));
        foreach (var line in lines)
        {
            var words = string.Join(", ", line.Select(construct => $"`{construct.Name}`"));
            text.Append(CultureInfo.InvariantCulture, $"| {words}{(line.Key.IsAttribute ? "" : " (element)")} | {line.Key.Place} | {Named(line.Key.Treatment)} | {line.Key.Becomes} |\n");
        }
    }

    private static string Named(ForeignTreatment treatment) => treatment is ForeignTreatment.NotTaken ? "not taken" : Lower(treatment);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
