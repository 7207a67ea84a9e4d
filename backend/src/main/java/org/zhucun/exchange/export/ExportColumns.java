package org.zhucun.exchange.export;

import static org.zhucun.exchange.export.ExportColumn.code;
import static org.zhucun.exchange.export.ExportColumn.flag;
import static org.zhucun.exchange.export.ExportColumn.list;
import static org.zhucun.exchange.export.ExportColumn.number;
import static org.zhucun.exchange.export.ExportColumn.text;
import static org.zhucun.exchange.export.ExportColumn.word;
import static org.zhucun.exchange.export.ExportColumn.words;

import java.util.List;
import org.zhucun.cadre.code.CodeTable;

/**
 * 导出栏目表: the columns of each kind, named as in imports and in the interface. Personal numbers are there masked and under another name, because what
 * is masked is not to be read as a number again.
 */
final class ExportColumns {
    static final List<ExportColumn> CADRE = List.of(
            text("姓名", "name", "t.name"),
            code("性别", "sex", "t.sex", CodeTable.SEX),
            text("公民身份号码（遮蔽）", "citizenIdMasked", "i.citizen_id_mask"),
            code("民族", "nationality", "t.nationality", CodeTable.NATIONALITY),
            code("政治面貌", "politicalAffiliation", "t.political_affiliation", CodeTable.POLITICAL_AFFILIATION),
            text("入党时间", "joinPartyDate", "t.join_party_date"),
            code("学历", "education", "t.education", CodeTable.EDUCATION),
            code("职务级别", "rankCode", "t.rank_code", CodeTable.RANK),
            code("职级", "gradeCode", "t.grade_code", CodeTable.GRADE),
            code("人员类别", "personnelCategory", "t.personnel_category", CodeTable.PERSONNEL_CATEGORY),
            text("派出单位", "unitId", "t.unit_id"),
            text("派出单位名称", "unitName", "o.name"),
            text("单位职务", "unitPosition", "t.unit_position"),
            code("职务层次", "unitPositionTier", "t.unit_position_tier", CodeTable.UNIT_POSITION_TIER),
            text("参加工作时间", "workStartDate", "t.work_start_date"),
            text("联系电话（遮蔽）", "phoneMasked", "i.phone_mask"),
            flag("后备干部", "reserveCadre", "t.reserve_cadre"),
            number("农村工作经历(月)", "grassrootsExperienceMonths", "t.grassroots_experience_months"),
            flag("涉农专业", "agriRelatedMajor", "t.agri_related_major"),
            text("备注", "remarks", "t.remarks"),
            text("出生日期", "birthDate", "t.birth_date"),
            text("出生日期认定说明", "birthDateReason", "t.birth_date_reason"),
            text("任现职级时间", "lastPromotionDate", "t.last_promotion_date"),
            flag("优秀年轻干部", "surveyedYoungTalent", "t.surveyed_young_talent"),
            text("推荐方式", "nominationSource", "t.nomination_source"),
            text("外部编号", "externalId", "k.external_id"),
            text("系统编号", "cadreId", "t.id"),
            text("管理地区代码", "managingRegionCode", "t.managing_region_code"),
            text("驻村工作队", "team", "p.team_id"),
            text("驻村代码", "villageCode", "p.village_code"),
            words("驻村身份", "roles", "p.roles", "PostingRole"),
            text("派驻日期", "startedOn", "p.started_on"),
            text("计划期满日", "plannedEndOn", "p.planned_end_on"),
            flag("脱产", "fullTimeReleased", "p.full_time_released"),
            flag("兼顾原单位工作", "homeUnitDuties", "p.home_unit_duties"));

    static final List<ExportColumn> ORGANIZATION = List.of(
            text("系统编号", "organizationId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            word("机构类别", "kind", "t.kind", "OrganizationKind"),
            text("机构名称", "name", "t.name"),
            text("统一社会信用代码", "uscc", "t.uscc"),
            text("无代码原因", "usccAbsentReason", "t.uscc_absent_reason"),
            text("上级机构", "parentId", "t.parent_id"),
            word("机构层级", "level", "t.level", "OrganizationLevel"),
            text("地区代码", "regionCode", "t.region_code"),
            list("擅长领域", "strengths", "t.strengths"),
            text("设立日期", "validFrom", "t.valid_from"),
            text("终止日期", "validTo", "t.valid_to"));

    static final List<ExportColumn> TEAM = List.of(
            text("系统编号", "teamId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            text("队名", "name", "t.name"),
            text("驻点村代码", "homeVillageCode", "t.home_village_code"),
            list("帮带村代码", "coveredVillageCodes", "v.covered"),
            word("选派层级", "sendLevel", "t.send_level", "SendLevel"),
            text("牵头单位", "leadUnitId", "t.lead_unit_id"),
            list("其他派出单位", "unitIds", "u.units"),
            text("组建日期", "establishedOn", "t.established_on"),
            text("撤销日期", "dissolvedOn", "t.dissolved_on"),
            text("撤销原因", "dissolvedReason", "t.dissolved_reason"));

    static final List<ExportColumn> POSTING = List.of(
            text("系统编号", "postingId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            text("干部编号", "cadreId", "t.cadre_id"),
            text("姓名", "name", "t.cadre_name"),
            text("驻村工作队", "team", "t.team_id"),
            text("工作队名称", "teamName", "t.team_name"),
            text("驻村代码", "villageCode", "t.village_code"),
            text("驻村名称", "villageName", "t.village_name"),
            words("驻村身份", "roles", "t.roles", "PostingRole"),
            word("选派层级", "sendLevel", "t.send_level", "SendLevel"),
            text("派出单位", "unitId", "t.unit_id"),
            text("派出单位名称", "unitName", "t.unit_name"),
            text("派驻日期", "startedOn", "t.started_on"),
            text("到岗日期", "arrivedOn", "t.arrived_on"),
            text("计划期满日", "plannedEndOn", "t.planned_end_on"),
            flag("脱产", "fullTimeReleased", "t.full_time_released"),
            flag("兼顾原单位工作", "homeUnitDuties", "t.home_unit_duties"),
            text("前任任职", "predecessorId", "t.predecessor_id"),
            word("结束状态", "endState", "t.end_state", "EndState"),
            word("结束原因", "endReason", "t.end_reason", "EndReason"),
            text("结束日期", "endedOn", "t.ended_on"));

    static final List<ExportColumn> REGISTER_DAY = List.of(
            text("任职", "postingId", "t.posting_id"),
            text("干部", "cadreId", "t.cadre_id"),
            text("姓名", "cadreName", "p.cadre_name"),
            text("驻村代码", "villageCode", "p.village_code"),
            text("日期", "date", "t.month + d.n - 1"),
            word("上午", "am", letter("am"), "AttendanceStatus"),
            word("下午", "pm", letter("pm"), "AttendanceStatus"),
            word(
                    "夜间",
                    "night",
                    "case substr(t.nights, d.n, 1) when 'A' then 'AWAY_OVERNIGHT' when 'S' then 'IN_VILLAGE' end",
                    "AttendanceStatus"));

    static final List<ExportColumn> REGISTER_MONTH = List.of(
            text("任职", "postingId", "t.posting_id"),
            text("干部", "cadreId", "t.cadre_id"),
            text("姓名", "cadreName", "p.cadre_name"),
            text("驻村代码", "villageCode", "p.village_code"),
            text("月份", "month", "to_char(t.month, 'YYYY-MM')"),
            halves("因公外出半天数", "officialTripHalves", 'O'),
            halves("培训半天数", "trainingHalves", 'T'),
            halves("请假半天数", "leaveHalves", 'L'),
            halves("轮休半天数", "restHalves", 'R'),
            halves("无故脱岗半天数", "unexcusedHalves", 'U'),
            text("确认至", "confirmedThrough", "r.through"),
            text("确认人", "confirmedBy", "r.confirmed_name"));

    static final List<ExportColumn> TRAINING = List.of(
            text("培训编号", "trainingId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            text("培训名称", "title", "t.title"),
            word("类别", "kind", "t.kind", "TrainingKind"),
            word("主办层级", "organizerLevel", "t.organizer_level", "OrganizerLevel"),
            text("主办单位", "organizerName", "t.organizer_name"),
            text("开班日期", "startedOn", "t.started_on"),
            number("天数", "days", "t.days"),
            words("培训对象", "audience", "t.audience", "AudienceKind"),
            text("计划依据", "planReference", "t.plan_reference"),
            flag("领导授课", "ledByLeader", "t.led_by_leader"),
            text("参训编号", "attendanceId", "a.id"),
            text("参训干部", "cadreId", "a.cadre_id"),
            text("参训人", "attendeeName", "a.name"),
            number("参训天数", "attendedDays", "a.days"),
            word("参训人类别", "attendeeAudience", "a.audience", "AudienceKind"),
            text("参训人所在地", "placeCode", "a.place_code"),
            text("参训人单位", "workplace", "a.workplace"));

    static final List<ExportColumn> FINDING = List.of(
            text("系统编号", "findingId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            text("编号", "number", "t.number"),
            text("督查", "inspectionId", "t.inspection_id"),
            text("问题清单", "problemListId", "t.problem_list_id"),
            word("对象类别", "targetKind", "t.target_kind", "TargetKind"),
            text("对象", "targetId", "t.target_id"),
            text("对象名称", "targetName", "t.target_name"),
            text("村代码", "villageCode", "t.village_code"),
            text("村名称", "villageName", "t.village_name"),
            word("类别", "category", "t.category", "FindingCategory"),
            word("程度", "severity", "t.severity", "FindingSeverity"),
            text("事实", "facts", "t.facts"),
            text("依据条款", "clause", "t.clause"),
            text("发现日期", "foundOn", "t.found_on"),
            text("发现人", "foundBy", "t.found_by_name"),
            word("方式", "method", "t.method", "InspectionMethod"),
            word("状态", "state", "t.state", "FindingState"),
            text("交办日期", "issuedOn", "t.issued_on"),
            text("整改期限", "dueOn", "t.due_on"),
            text("延期至", "extensionUntil", "t.extension_until"),
            word("异议", "dispute", "t.dispute", "Dispute"),
            text("原因", "cause", "t.cause"),
            text("措施", "measures", "t.measures"),
            text("承诺", "commitment", "t.commitment"),
            text("整改人", "rectifiedBy", "t.rectified_by_name"),
            text("整改日期", "rectifiedOn", "t.rectified_on"),
            word("核验结果", "verificationResult", "t.verification_result", "VerificationResult"),
            text("核验人", "verifiedBy", "t.verified_by_name"),
            text("核验日期", "verifiedOn", "t.verified_on"),
            text("核验说明", "verificationNote", "t.verification_note"),
            text("销号日期", "closedOn", "t.closed_on"));

    static final List<ExportColumn> ENTITLEMENT = List.of(
            text("系统编号", "entitlementId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            word("种类", "kind", "t.kind", "EntitlementKind"),
            text("干部", "cadreId", "t.cadre_id"),
            text("姓名", "cadreName", "t.cadre_name"),
            text("任职", "postingId", "t.posting_id"),
            text("驻村名称", "villageName", "t.village_name"),
            text("期间", "period", "t.period"),
            text("标准(元)", "standard", "t.standard"),
            text("数量", "quantity", "t.quantity"),
            text("应兑现(元)", "amountDue", "t.amount_due"),
            text("更正后应兑现(元)", "owed", "t.amount_due + t.corrected + t.shifted"),
            text("起算日", "dueFrom", "t.due_from"),
            text("兑现期限", "dueBy", "t.due_by"),
            text("责任单位", "debtorId", "t.debtor_id"),
            text("责任单位名称", "debtorName", "t.debtor_name"),
            text("兑现日期", "deliveredOn", "t.delivered_on"),
            text("已兑现(元)", "deliveredAmount", "t.delivered_amount"),
            text("承保人", "insurer", "t.insurer"),
            text("保单号", "policyNumber", "t.policy_number"),
            text("保障起", "coverFrom", "t.cover_from"),
            text("保障止", "coverTo", "t.cover_to"),
            text("取消日期", "cancelledOn", "t.cancelled_on"),
            text("取消原因", "cancelReason", "t.cancel_reason"));

    static final List<ExportColumn> INCENTIVE = List.of(
            text("系统编号", "incentiveId", "t.id"),
            text("外部编号", "externalId", "k.external_id"),
            word("激励类别", "kind", "t.kind", "CommendationKind"),
            word("激励层级", "level", "t.level", "HonorLevel"),
            text("名称", "title", "t.title"),
            text("日期", "on", "t.on_date"),
            text("文号", "document", "t.document"),
            text("姓名", "name", "case when t.cadre_id is not null then t.subject_name end"),
            text("干部编号", "cadreId", "t.cadre_id"),
            text("工作队编号", "team", "t.team_id"),
            text("工作队名称", "teamName", "case when t.team_id is not null then t.subject_name end"));

    private ExportColumns() {}

    /** A half day as the register means it. */
    private static String letter(String half) {
        return "case substr(t." + half
                + ", d.n, 1) when 'O' then 'OFFICIAL_TRIP' when 'T' then 'TRAINING' when 'L' then 'LEAVE'"
                + " when 'R' then 'REST' when 'U' then 'UNEXCUSED_ABSENCE' else 'IN_VILLAGE' end";
    }

    private static ExportColumn halves(String header, String field, char letter) {
        return number(
                header, field, "attendance_halves(t.am, '" + letter + "') + attendance_halves(t.pm, '" + letter + "')");
    }
}
