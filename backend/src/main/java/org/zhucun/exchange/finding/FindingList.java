package org.zhucun.exchange.finding;

import static org.zhucun.exchange.list.ImportKind.FINDING;
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
import org.zhucun.supervision.Findings;

/** 督查问题名册: what was found, each a draft of whoever brings it in. He is its finder, so he neither rectifies nor verifies it. */
@Singleton
class FindingList implements ListKind {
    static final ListColumn KIND =
            required(FINDING, "对象类别", "targetKind").alsoNamed("督查对象类别").showing("工作队");
    static final ListColumn TARGET = required(FINDING, "督查对象", "targetId")
            .alsoNamed("被督查对象")
            .showing("（示例）驻甘溪村工作队")
            .that(PLACE);
    static final ListColumn VILLAGE =
            optional(FINDING, "村代码", "villageCode").alsoNamed("行政村代码", "驻村代码").showing("990099100200");
    static final ListColumn CATEGORY =
            required(FINDING, "问题类别", "category").alsoNamed("类别").showing("任务落实");
    static final ListColumn SEVERITY =
            required(FINDING, "严重程度", "severity").alsoNamed("程度").showing("一般");
    static final ListColumn FACTS =
            required(FINDING, "问题事实", "facts").alsoNamed("问题描述", "存在问题").showing("（示例）年度帮扶计划未上墙公示");
    static final ListColumn CLAUSE = optional(FINDING, "依据条款", "clause").alsoNamed("依据");
    static final ListColumn FOUND_ON =
            required(FINDING, "发现日期", "foundOn").alsoNamed("督查日期").showing("2025-05-20");
    static final ListColumn METHOD =
            optional(FINDING, "督查方式", "method").alsoNamed("方式").showing("明察");
    static final ListColumn INSPECTION = optional(FINDING, "督查记录编号", "inspectionId");
    static final ListColumn ITEM = optional(FINDING, "检查要点", "checklistItem");
    static final ListColumn CAMPAIGN = optional(FINDING, "专项整治编号", "campaignId");
    static final ListColumn EXTERNAL_ID = required(FINDING, "外部编号", "externalId")
            .alsoNamed("对方系统编号", "问题编号")
            .showing("F-000001")
            .that(ONCE);

    private static final Layout LAYOUT = new Layout(
            "督查问题",
            List.of(
                    KIND,
                    TARGET,
                    VILLAGE,
                    CATEGORY,
                    SEVERITY,
                    FACTS,
                    CLAUSE,
                    FOUND_ON,
                    METHOD,
                    INSPECTION,
                    ITEM,
                    CAMPAIGN,
                    EXTERNAL_ID));

    private final RowByRow rows;
    private final Findings findings;
    private final TargetsNamed targets;
    private final ExternalKeys keys;

    FindingList(RowByRow rows, Findings findings, TargetsNamed targets, ExternalKeys keys) {
        this.rows = rows;
        this.findings = findings;
        this.targets = targets;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return FINDING;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("finding:record");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        Numbering numbering = new Numbering(keys, KeyKind.FINDING, null, EXTERNAL_ID);
        return new FindingRun(rows, sheet, new FindingRun.Book(findings, targets, numbering, holder));
    }
}
