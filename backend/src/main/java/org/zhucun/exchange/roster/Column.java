package org.zhucun.exchange.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhucun.cadre.CitizenId;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.Repeats;
import org.zhucun.exchange.list.Written;

/** 栏目: the columns of the roster and of cadres with postings. This table drives the template, the reading and the errors. */
public enum Column implements Field {
    NAME("姓名", "name", Kind.NAME, true),
    SEX("性别", "sex", CodeTable.SEX, false),
    CITIZEN_ID("公民身份号码", "citizenId", Kind.CITIZEN_ID, true, "身份证号", "身份证号码", "居民身份证号码", "身份号码"),
    NATIONALITY("民族", "nationality", CodeTable.NATIONALITY, true),
    POLITICAL_AFFILIATION("政治面貌", "politicalAffiliation", CodeTable.POLITICAL_AFFILIATION, true),
    JOIN_PARTY_DATE("入党时间", "joinPartyDate", Kind.DATE, false, "入党日期"),
    EDUCATION("学历", "education", CodeTable.EDUCATION, false),
    RANK("职务级别", "rankCode", CodeTable.RANK, false),
    GRADE("职级", "gradeCode", CodeTable.GRADE, false),
    PERSONNEL_CATEGORY("人员类别", "personnelCategory", CodeTable.PERSONNEL_CATEGORY, true, "编制类别"),
    UNIT("派出单位", "unitId", Kind.UNIT, true, "选派单位", "派驻单位"),
    UNIT_POSITION("单位职务", "unitPosition", Kind.TEXT, false, "原单位职务"),
    UNIT_POSITION_TIER("职务层次", "unitPositionTier", CodeTable.UNIT_POSITION_TIER, false),
    WORK_START_DATE("参加工作时间", "workStartDate", Kind.DATE, false, "参加工作日期"),
    PHONE("联系电话", "phone", Kind.PHONE, false, "手机", "手机号", "手机号码", "联系方式"),
    RESERVE_CADRE("后备干部", "reserveCadre", Kind.FLAG, false),
    GRASSROOTS_MONTHS("农村工作经历(月)", "grassrootsExperienceMonths", Kind.MONTHS, false, "农村工作经历"),
    AGRI_MAJOR("涉农专业", "agriRelatedMajor", Kind.FLAG, false),
    REMARKS("备注", "remarks", Kind.TEXT, false),
    BIRTH_DATE("出生日期", "birthDate", Kind.DATE, false, "出生年月", "出生年月日"),
    BIRTH_DATE_REASON("出生日期认定说明", "birthDateReason", Kind.TEXT, false),
    LAST_PROMOTION_DATE("任现职级时间", "lastPromotionDate", Kind.DATE, false),
    YOUNG_TALENT("优秀年轻干部", "surveyedYoungTalent", Kind.FLAG, false),
    NOMINATION_SOURCE("推荐方式", "nominationSource", Kind.TEXT, false),
    EXTERNAL_ID("外部编号", "externalId", Kind.KEY, false, "对方系统编号"),
    CADRE_ID("系统编号", "cadreId", Kind.ID, false),
    MANAGING_REGION("管理地区代码", "managingRegionCode", Kind.REGION, false),
    TEAM("驻村工作队", "team", Kind.TEXT, false, "工作队"),
    VILLAGE("驻村代码", "villageCode", Kind.VILLAGE, false, "村代码", "行政村代码"),
    ROLES("驻村身份", "roles", Kind.ROLES, false),
    STARTED_ON("派驻日期", "startedOn", Kind.DATE, false, "派驻日", "驻村开始时间"),
    PLANNED_END_ON("计划期满日", "plannedEndOn", Kind.DATE, false, "期满日"),
    FULL_TIME_RELEASED("脱产", "fullTimeReleased", Kind.FLAG, false),
    HOME_UNIT_DUTIES("兼顾原单位工作", "homeUnitDuties", Kind.FLAG, false);

    /** 填写方式 */
    public enum Kind {
        NAME,
        TEXT,
        CODE,
        DATE,
        FLAG,
        MONTHS,
        CITIZEN_ID,
        PHONE,
        UNIT,
        KEY,
        ID,
        REGION,
        VILLAGE,
        ROLES
    }

    private final String header;
    private final String field;
    private final Kind kind;
    private final CodeTable table;
    private final boolean required;
    private final List<String> otherNames;

    Column(String header, String field, Kind kind, boolean required, String... otherNames) {
        this(header, field, kind, null, required, otherNames);
    }

    Column(String header, String field, CodeTable table, boolean required, String... otherNames) {
        this(header, field, Kind.CODE, table, required, otherNames);
    }

    Column(String header, String field, Kind kind, CodeTable table, boolean required, String... otherNames) {
        this.header = header;
        this.field = field;
        this.kind = kind;
        this.table = table;
        this.required = required;
        this.otherNames = Arrays.stream(otherNames).map(Field::simple).toList();
    }

    /** Whether the template shows it; the others are read when somebody's own list has them. */
    public boolean inTemplate() {
        return compareTo(REMARKS) <= 0;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String field() {
        return field;
    }

    public Kind kind() {
        return kind;
    }

    /** The code table of a {@link Kind#CODE}, else null. */
    public CodeTable table() {
        return table;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public boolean personal() {
        return this == CITIZEN_ID || this == PHONE;
    }

    @Override
    public boolean named(String simple) {
        return Field.simple(header).equals(simple) || Field.simple(field).equals(simple) || otherNames.contains(simple);
    }

    @Override
    public String hint() {
        return "exchange.column." + name();
    }

    @Override
    public String example() {
        return switch (this) {
            case NAME -> "周海燕";
            case SEX -> "女";
            case CITIZEN_ID -> "990099198506150020";
            case NATIONALITY -> "汉族";
            case POLITICAL_AFFILIATION -> "中共党员";
            case EDUCATION -> "大学本科";
            case PERSONNEL_CATEGORY -> "公务员";
            case UNIT -> "（派出单位全称）";
            case PHONE -> "13900000000";
            case EXTERNAL_ID -> "HR-000001";
            case VILLAGE -> "620503100200";
            case ROLES -> "第一书记、队长";
            case STARTED_ON -> "2025-05-07";
            default -> "";
        };
    }

    /** One person, one row; one number, one row. */
    @Override
    public long once(String written) {
        return switch (this) {
            case CITIZEN_ID -> person(Written.citizenId(written));
            case EXTERNAL_ID -> Repeats.hash(Written.plain(written));
            default -> 0;
        };
    }

    /** The first 17 digits say it all; 0 for what is no number. */
    private static long person(String citizenId) {
        return CitizenId.problem(citizenId).isPresent() ? 0 : Long.parseLong(citizenId.substring(0, 17));
    }

    /** The column of a field of the registration form. */
    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
