package org.zhucun.audit;

/** 行为: the deeds the trail knows. The Chinese and English names are in {@code texts/audit.properties}. */
public enum Action {
    LOGGED_IN("account"),
    LOGIN_REFUSED("account"),
    LOGGED_OUT("account"),
    OFFICE_SWITCHED("account"),
    PASSWORD_CHANGED("account"),
    REFRESH_REUSED("account"),
    ACCOUNT_CREATED("account"),
    ACCOUNT_CHANGED("account"),
    ACCOUNT_DISABLED("account"),
    ACCOUNT_ENABLED("account"),
    PASSWORD_RESET("account"),
    OFFICE_GRANTED("grant"),
    OFFICE_REVOKED("grant"),
    CLIENT_REGISTERED("client"),
    CLIENT_REVOKED("client"),
    CLIENT_AUTHENTICATED("client"),
    REQUEST_REFUSED("request"),
    REGIONS_IMPORTED("region"),
    VILLAGE_CATEGORY_ASSIGNED("village"),
    VILLAGE_CATEGORY_ENDED("village"),
    VILLAGE_POINT_SET("village"),
    VILLAGE_ADJACENCY_SET("village"),
    ORGANIZATION_CREATED("organization"),
    ORGANIZATION_CHANGED("organization"),
    ORGANIZATION_ENDED("organization"),
    POLICY_PARAMETER_SET("policy"),
    CADRE_REGISTERED("cadre"),
    CADRE_CHANGED("cadre"),
    CADRE_SEARCHED_BY_IDENTITY("cadre"),
    CADRE_IDENTITY_REVEALED("cadre"),
    CADRE_FILE_READ("cadre"),
    CADRES_EXPORTED("cadre"),
    TEAM_FORMED("team"),
    TEAM_CHANGED("team"),
    TEAM_DISSOLVED("team"),
    CADRE_POSTED("posting"),
    POSTING_CHANGED("posting"),
    ARRIVAL_RECORDED("posting"),
    POSTING_END_REQUESTED("posting"),
    POSTING_ENDED("posting"),
    POSTING_END_DECIDED("posting"),
    REGISTER_ENTRY_RECORDED("register"),
    REGISTER_ENTRIES_RECORDED("register"),
    REGISTER_CONFIRMED("register"),
    REGISTER_CORRECTED("register"),
    LEAVE_REQUESTED("leave"),
    LEAVE_DECIDED("leave"),
    LEAVE_RETURNED("leave"),
    LEAVE_CANCELLED("leave"),
    INSPECTION_RECORDED("inspection"),
    FINDING_RECORDED("finding"),
    FINDING_ISSUED("finding"),
    FINDING_ACCEPTED("finding"),
    FINDING_RECTIFIED("finding"),
    FINDING_VERIFIED("finding"),
    FINDING_CLOSED("finding"),
    FINDING_REOPENED("finding"),
    PROBLEM_LIST_ISSUED("problem-list"),
    ENTITLEMENTS_ACCRUED("entitlement"),
    ENTITLEMENT_DELIVERED("entitlement"),
    ENTITLEMENT_CANCELLED("entitlement"),
    COMMENDATION_RECORDED("incentive"),
    IMPORT_STARTED("import"),
    IMPORT_CANCELLED("import"),
    IMPORT_ROWS_WRITTEN("import"),
    IMPORT_FINISHED("import"),
    IMPORT_ERRORS_DOWNLOADED("import"),
    STATISTICS_EXPORTED("statistics"),
    TRAIL_READ("audit"),
    DEMO_LOADED("demo");

    private final String subjectKind;

    Action(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    /** The kind of thing it is done to. */
    public String subjectKind() {
        return subjectKind;
    }
}
