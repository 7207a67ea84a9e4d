package org.zhucun.exchange.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/**
 * 变更流资源: what the feed tells of, in the order in which a copy that begins from nothing is given it. A representation consists of what the
 * resource's own rows say and of nothing that is computed for a day or taken from other resources: otherwise it would change without a
 * change that anybody told. Numbers of people are masked as on the page; money is decimal text.
 */
public enum FeedType {
    ORGANIZATION(
            "organization:read",
            "organization",
            "id key kind name uscc uscc_absent_reason level parent_id region_code strengths valid_from valid_to"),
    CADRE(
            "cadre:read",
            "cadre",
            "id name sex birth_date birth_date_reason nationality political_affiliation join_party_date education rank_code grade_code"
                    + " personnel_category unit_id unit_position unit_position_tier work_start_date last_promotion_date reserve_cadre"
                    + " surveyed_young_talent grassroots_experience_months agri_related_major nomination_source remarks"
                    + " managing_region_code posted"),
    TEAM(
            "team:read",
            "work_team",
            "id name home_village_code send_level lead_unit_id established_on dissolved_on dissolved_reason"),
    POSTING(
            "team:read",
            "posting",
            "id cadre_id cadre_name team_id team_name village_code village_name roles send_level unit_id unit_name"
                    + " full_time_released home_unit_duties started_on arrived_on planned_end_on predecessor_id end_state end_reason"
                    + " ended_on"),
    ATTENDANCE_MONTH("attendance:read", "attendance_month", "posting_id cadre_id"),
    ATTENDANCE_CONFIRMATION(
            "attendance:read", "attendance_register", "id township_code through confirmed_name confirmed_office"),
    TRAINING(
            "training:read",
            "training_session",
            "id title kind organizer_level organizer_name started_on days audience lecturers plan_reference led_by_leader"),
    TRAINING_RECORD(
            "training:read",
            "training_attendance",
            "id session_id cadre_id name title kind organizer_level started_on session_days days audience place_code workplace"),
    FINDING(
            "finding:read",
            "finding",
            "id number inspection_id problem_list_id target_kind target_id target_name village_code village_name category severity"
                    + " severity_found facts clause found_on found_by_name method state issued_on due_on due_calendar extension_until"
                    + " statement_until dispute objection_until urged recurrence_of recurrence_number recurrence_ground campaign_id"
                    + " checklist_item cause measures commitment rectified_by_name rectified_on verification_result verification_way"
                    + " verified_by_name verified_on verification_note closed_on"),
    COMMENDATION(
            "incentive:read", "commendation", "id kind level cadre_id team_id subject_name title on_date document"),
    HONOR(
            "incentive:read",
            "honor",
            "id level title cadre_id team_id subject_name granted_by document_number granted_on deeds publicity_where publicity_from"
                    + " publicity_to open_objections refused_on revoked_on revoked_reason"),
    ENTITLEMENT(
            "incentive:read",
            "entitlement",
            "id kind cadre_id cadre_name posting_id village_name period standard:text quantity amount_due:text due_from due_by"
                    + " debtor_id debtor_name delivered_on delivered_amount:text insurer policy_number cover_from cover_to"
                    + " cancelled_on cancel_reason");

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-01");
    private static final Pattern PATH = Pattern.compile("[0-9A-Za-z/]{1,200}");

    private final String permission;
    private final String table;
    private final String columns;

    FeedType(String permission, String table, String columns) {
        this.permission = permission;
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /** The columns as arguments of {@code jsonb_build_object}, named as everywhere in the interface. */
    String members() {
        return Arrays.stream(columns.split(" "))
                .map(column -> column.split(":"))
                .map(column -> "'" + camelCase(column[0]) + "', t." + column[0] + (column.length > 1 ? "::text" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Whether every office may look rows up that lie elsewhere; its feed tells of its own all the same. */
    boolean directory() {
        return this == ORGANIZATION || this == TRAINING;
    }

    /** Whether the office may read such resources: it has the permission, and they lie in its line of command. */
    public boolean readableBy(Office office) {
        boolean ofRegions = this == TRAINING || this == ATTENDANCE_CONFIRMATION;
        return office.may(permission) && office.tree() != Tree.PERSON && !(ofRegions && office.tree() == Tree.UNIT);
    }

    static List<FeedType> readable(Office office) {
        return Arrays.stream(values()).filter(type -> type.readableBy(office)).toList();
    }

    static String names(List<FeedType> types) {
        return types.stream().map(FeedType::name).collect(Collectors.joining(","));
    }

    /** Whether a text of parts can be a key of this type; a cursor of another release, or a bent one, may hold anything. */
    boolean keyed(List<String> parts) {
        boolean month = this == ATTENDANCE_MONTH;
        int path = month ? 1 : 0;
        return parts.size() == path + 2
                && (!month || DAY.matcher(parts.get(0)).matches())
                && PATH.matcher(parts.get(path)).matches()
                && UUID.fromString(parts.get(path + 1)).toString().equals(parts.get(path + 1));
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
