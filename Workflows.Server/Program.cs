using Workflows.Server.Accounts;
using Workflows.Server.Archive;
using Workflows.Server.Attachments;
using Workflows.Server.Catalogue;
using Workflows.Server.Commands;
using Workflows.Server.DecisionModels;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Localisation;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Notifications;
using Workflows.Server.Organisation;
using Workflows.Server.Organisation.Demonstration;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Publication;
using Workflows.Server.PublicSite;
using Workflows.Server.Register;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;
using Workflows.Server.Verification;

var line = CommandLine.Read(args);
var builder = WebApplication.CreateBuilder(line.HostArguments);
builder.Logging.AddCommandLogging(line);
builder.Services
    .AddHosting()
    .AddPages()
    .AddStorage(builder.Configuration)
    .AddOrganisation()
    .AddAccounts()
    .AddCatalogue()
    .AddDefinitions()
    .AddDecisionModels()
    .AddProcesses()
    .AddOutbox()
    .AddItems()
    .AddAttachments()
    .AddTasks()
    .AddPublication()
    .AddRegister()
    .AddArchive()
    .AddPublicSite()
    .AddNotifications()
    .AddVerification()
    .AddCommands();

var app = builder.Build();
if (line.Command is not null)
{
    return await app.RunCommandAsync(line);
}

await app.Services.PrepareAsync();
await app.SeedDemonstrationAsync();

app.UseSecurityHeaders();
app.UseLanguages();
app.UseProblemsForApi();
app.UseSameSiteOnly();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.UseMiddleware<IdempotencyMiddleware>();
app.MapHosting();
app.MapOutbox();

var api = app.MapGroup("/api");
api.MapAccounts();
api.MapOrganisation();
api.MapCatalogue();
api.MapDefinitions();
api.MapDecisionModels();
api.MapProcesses();
api.MapItems();
api.MapAttachments();
api.MapTasks();
api.MapRegister();
api.MapArchive();
api.MapPublicSite();
api.MapNotifications();
app.MapPublicFeed();
app.MapPages();
await app.RunAsync();
return ExitCode.Good;
