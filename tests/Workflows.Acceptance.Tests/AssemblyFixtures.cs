using Workflows.Acceptance.Tests.Browser;
using Workflows.Acceptance.Tests.Server;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: AssemblyFixture(typeof(SharedServer))]
