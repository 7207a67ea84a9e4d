package org.zhucun.exchange.organization;

import static org.zhucun.exchange.list.ImportKind.ORGANIZATION;
import static org.zhucun.exchange.list.ListColumn.Trait.ONCE;
import static org.zhucun.exchange.list.ListColumn.Trait.PLACE;
import static org.zhucun.exchange.list.ListColumn.optional;
import static org.zhucun.exchange.list.ListColumn.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListColumn;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.organization.Organizations;

/** 机构名册: organizations of the office's region, each in order however the file orders them and what stands above them. */
@Singleton
class OrganizationList implements ListKind {
    static final ListColumn NAME =
            required(ORGANIZATION, "机构名称", "name").alsoNamed("单位名称", "名称").showing("（示例）县交通运输局");
    static final ListColumn KIND =
            required(ORGANIZATION, "机构类别", "kind").alsoNamed("类别").showing("派出单位");
    static final ListColumn USCC = optional(ORGANIZATION, "统一社会信用代码", "uscc")
            .alsoNamed("信用代码")
            .showing("11990000MB0000016C")
            .that(ONCE);
    static final ListColumn USCC_ABSENT = optional(ORGANIZATION, "无代码原因", "usccAbsentReason");
    static final ListColumn PARENT = optional(ORGANIZATION, "上级机构", "parentId").alsoNamed("上级单位", "主管单位");
    static final ListColumn LEVEL =
            required(ORGANIZATION, "机构层级", "level").alsoNamed("层级").showing("县级");
    static final ListColumn REGION = required(ORGANIZATION, "地区代码", "regionCode")
            .alsoNamed("行政区划代码")
            .showing("990099")
            .that(PLACE);
    static final ListColumn STRENGTHS =
            optional(ORGANIZATION, "擅长领域", "strengths").showing("公路建设、客运");
    static final ListColumn VALID_FROM =
            optional(ORGANIZATION, "设立日期", "validFrom").alsoNamed("成立日期").showing("2019-01-01");
    static final ListColumn EXTERNAL_ID = optional(ORGANIZATION, "外部编号", "externalId")
            .alsoNamed("对方系统编号")
            .showing("ORG-000001")
            .that(ONCE);
    static final ListColumn ID = optional(ORGANIZATION, "系统编号", "organizationId");

    private static final Layout LAYOUT = new Layout(
            "机构",
            List.of(NAME, KIND, USCC, USCC_ABSENT, PARENT, LEVEL, REGION, STRENGTHS, VALID_FROM, EXTERNAL_ID, ID));

    private final RowByRow rows;
    private final Organizations organizations;
    private final UnitsNamed units;
    private final ExternalKeys keys;

    OrganizationList(RowByRow rows, Organizations organizations, UnitsNamed units, ExternalKeys keys) {
        this.rows = rows;
        this.organizations = organizations;
        this.units = units;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ORGANIZATION;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("organization:import");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        Numbering numbering = new Numbering(keys, KeyKind.ORGANIZATION, ID, EXTERNAL_ID);
        return new OrganizationRun(rows, sheet, new OrganizationRun.Directory(organizations, units, numbering, holder));
    }
}
