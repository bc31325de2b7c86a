using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workflows.Server.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BetweenInstances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CallDepth",
                table: "Instances",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsSuspended",
                table: "Instances",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ParentElementKey",
                table: "Instances",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "Instances",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionModelIds",
                table: "Definitions",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "DecisionModels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DecisionIds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Original = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DeployedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeployedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionModels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DefinitionStarts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ElementId = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Interval = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Left = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefinitionStarts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DefinitionStarts_Definitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalTable: "Definitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SourceKey = table.Column<long>(type: "bigint", nullable: false),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TargetKey = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    CorrelationKey = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    CalledVersion = table.Column<int>(type: "int", nullable: true),
                    Message = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Variables = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignalSubscriptions",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriptionKey = table.Column<long>(type: "bigint", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ElementId = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    SignalName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalSubscriptions", x => new { x.InstanceId, x.SubscriptionKey });
                    table.ForeignKey(
                        name: "FK_SignalSubscriptions_Instances_InstanceId",
                        column: x => x.InstanceId,
                        principalTable: "Instances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Instances_ParentId_ParentElementKey",
                table: "Instances",
                columns: new[] { "ParentId", "ParentElementKey" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionModels_AgencyId_Key_VersionNumber",
                table: "DecisionModels",
                columns: new[] { "AgencyId", "Key", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DefinitionStarts_AgencyId_Kind_Name",
                table: "DefinitionStarts",
                columns: new[] { "AgencyId", "Kind", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_DefinitionStarts_DefinitionId_ElementId_Place",
                table: "DefinitionStarts",
                columns: new[] { "DefinitionId", "ElementId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DefinitionStarts_DueAt",
                table: "DefinitionStarts",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_AgencyId_Name_CorrelationKey",
                table: "Deliveries",
                columns: new[] { "AgencyId", "Name", "CorrelationKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Key",
                table: "Deliveries",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_NextAttemptAt",
                table: "Deliveries",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignalSubscriptions_AgencyId_SignalName",
                table: "SignalSubscriptions",
                columns: new[] { "AgencyId", "SignalName" });

            migrationBuilder.AddForeignKey(
                name: "FK_Instances_Instances_ParentId",
                table: "Instances",
                column: "ParentId",
                principalTable: "Instances",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Instances_Instances_ParentId",
                table: "Instances");

            migrationBuilder.DropTable(
                name: "DecisionModels");

            migrationBuilder.DropTable(
                name: "DefinitionStarts");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "SignalSubscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Instances_ParentId_ParentElementKey",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "CallDepth",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "IsSuspended",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "ParentElementKey",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "DecisionModelIds",
                table: "Definitions");
        }
    }
}
