namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>What somebody types who wants it to be run where others read it. Whatever runs sets <c>window.attacked</c>.</summary>
internal static class HostileText
{
    /// <summary>Fits wherever a line may stand.</summary>
    public const string Short = "<script>attacked=1</script>\"><img src=x onerror=attacked=2>'><svg onload=attacked=3>{{7*7}}";

    /// <summary>For the fields that take more.</summary>
    public const string Long = Short
        + " javascript:attacked=4 ${7*7} <%= 7*7 %> @(7*7) </textarea></title></style><script>attacked=5</script>"
        + " <iframe srcdoc=\"<script>parent.attacked=6</script>\"></iframe> <details open ontoggle=attacked=7>"
        + " <a href=javascript:attacked=8>x</a> &lt;script&gt;attacked=9&lt;/script&gt; ]]><script>attacked=10</script> --><script>attacked=11</script>";

    /// <summary>What stands in <see cref="Body"/> for readers, whatever is taken away around it.</summary>
    public const string BodyWords = "正文 <script>attacked=1</script> {{7*7}} 到此";

    /// <summary>A rich text that tries every way in; the words in it are to be read.</summary>
    public const string Body =
        "<h2 onclick=attacked=20 style=\"background:url(javascript:attacked=21)\">標題</h2>"
        + "<p>正文 &lt;script&gt;attacked=1&lt;/script&gt; {{7*7}} 到此</p>"
        + "<script>attacked=22</script><img src=x onerror=attacked=23><svg onload=attacked=24><script>attacked=25</script></svg>"
        + "<p><a href=\"javascript:attacked=26\">一</a><a href=\"java&#10;script:attacked=27\">二</a><a href=\"data:text/html,<script>opener.attacked=28</script>\">三</a></p>"
        + "<iframe srcdoc=\"<script>parent.attacked=29</script>\"></iframe><object data=\"javascript:attacked=30\"></object>"
        + "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=attacked=31&gt;\"></mglyph></table></mtext></math>"
        + "<form action=\"javascript:attacked=32\"><button formaction=\"javascript:attacked=33\">四</button></form>"
        + "<noscript><p title=\"</noscript><img src=x onerror=attacked=34>\"></noscript><details open ontoggle=attacked=35></details>"
        + "<meta http-equiv=refresh content=\"0;url=javascript:attacked=36\"><base href=\"//127.0.0.1:9/\"><style>@import '//127.0.0.1:9/x.css';</style>";
}
