package org.mortise.itests.permissions;

import java.util.Map;
import java.util.Set;

/** The exits that somebody has thought about, by the class of the resource or servlet. */
final class Known {

    /** {@link Exits} asks them. */
    static final Set<String> IN_THE_MATRIX = Set.of(
            "AuditResource",
            "BalanceResource",
            "CampaignsResource",
            "CheckResource",
            "ComputedFieldsResource",
            "ContentsResource",
            "CountResource",
            "CsatResource",
            "CustomFieldResource",
            "CustomerLifetimeValueResource",
            "DeadLettersResource",
            "DocsServlet",
            "DueRemindersResource",
            "DuplicatesResource",
            "EarnResource",
            "ErasuresResource",
            "ExportResource",
            "HiddenResource",
            "ImportResource",
            "ImportsResource",
            "KeysResource",
            "LeadConversionResource",
            "LivenessServlet",
            "MappingsResource",
            "MatchRulesResource",
            "MeResource",
            "MergesResource",
            "MetadataResource",
            "MetricsServlet",
            "OpenApiResource",
            "OutboxResource",
            "OwnKeysResource",
            "OwnSessionsResource",
            "PairsResource",
            "PersonsResource",
            "PersonConsentsResource",
            "PipelineByStageResource",
            "PluginsResource",
            "PreviewResource",
            "ProgressEvents",
            "RateCaseResource",
            "ReadinessServlet",
            "RecordFilesResource",
            "RecordScoreResource",
            "RecipientsResource",
            "ReportsResource",
            "RestPlatform",
            "RolesResource",
            "RulePreviewResource",
            "RuleRunResource",
            "SalesByAgentResource",
            "ScansResource",
            "ScoresResource",
            "SearchIndexResource",
            "SearchResource",
            "SessionsResource",
            "SharesResource",
            "TotpResource",
            "ViewsResource",
            "WinRateResource",
            "WorkspaceServlet");

    /** They tell nothing of records: what they are about stands beside each. */
    static final Map<String, String> NO_RECORDS = Map.ofEntries(
            Map.entry("ChangesResource", "two hashes"),
            Map.entry("CsrfResource", "a token"),
            Map.entry("DismissResource", "the caller's own reminders"),
            Map.entry("LoginResource", "sign-in"),
            Map.entry("LogoutResource", "sign-in"),
            Map.entry("ModuleFilesServlet", "the code of plugins, the same for everybody"),
            Map.entry("ModulesResource", "names of plugins"),
            Map.entry("OidcResource", "sign-in"),
            Map.entry("OwnPasswordResource", "a password"),
            Map.entry("PasswordResetsResource", "a password"),
            Map.entry("RateByTokenResource", "answers with thanks"),
            Map.entry("ResetPasswordResource", "a password"),
            Map.entry("SecretsResource", "secrets of the configuration"),
            Map.entry("SnoozeResource", "the caller's own reminders"),
            Map.entry("UserPasswordResource", "a password"),
            Map.entry("UserTotpResource", "a second factor"),
            Map.entry("VendorsResource", "whose plugins are trusted"));

    private Known() {}
}
