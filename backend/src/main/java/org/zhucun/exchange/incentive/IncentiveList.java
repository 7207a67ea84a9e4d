package org.zhucun.exchange.incentive;

import static org.zhucun.exchange.list.ImportKind.INCENTIVE;
import static org.zhucun.exchange.list.ListColumn.Trait.ONCE;
import static org.zhucun.exchange.list.ListColumn.Trait.PERSONAL;
import static org.zhucun.exchange.list.ListColumn.optional;
import static org.zhucun.exchange.list.ListColumn.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.ItemsNamed;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListColumn;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.person.PersonsNamed;
import org.zhucun.incentive.merit.Commendations;

/** 激励名册: one row says that a cadre or a team was commended or reminded. */
@Singleton
class IncentiveList implements ListKind {
    static final ListColumn KIND =
            required(INCENTIVE, "激励类别", "kind").alsoNamed("类别").showing("表彰");
    static final ListColumn LEVEL =
            required(INCENTIVE, "激励层级", "level").alsoNamed("表彰层级", "层级").showing("县级");
    static final ListColumn TITLE =
            required(INCENTIVE, "名称", "title").alsoNamed("荣誉名称", "事项").showing("（示例）优秀驻村第一书记");
    static final ListColumn ON =
            required(INCENTIVE, "日期", "on").alsoNamed("表彰日期").showing("2026-06-30");
    static final ListColumn DOCUMENT =
            optional(INCENTIVE, "文号", "document").alsoNamed("文件").showing("（示例）县委发〔2026〕1号");
    static final ListColumn NAME = optional(INCENTIVE, "姓名", "name").showing("周海燕");
    static final ListColumn CITIZEN_ID = optional(INCENTIVE, "公民身份号码", "citizenId")
            .alsoNamed("身份证号", "身份证号码")
            .showing("990099198506150020")
            .that(PERSONAL);
    static final ListColumn CADRE = optional(INCENTIVE, "干部编号", "cadreId");
    static final ListColumn TEAM =
            optional(INCENTIVE, "工作队编号", "team").alsoNamed("驻村工作队").filling("teamId");
    static final ListColumn EXTERNAL_ID = optional(INCENTIVE, "外部编号", "externalId")
            .alsoNamed("对方系统编号")
            .showing("JL-000001")
            .that(ONCE);

    private static final Layout LAYOUT =
            new Layout("激励", List.of(KIND, LEVEL, TITLE, ON, DOCUMENT, NAME, CITIZEN_ID, CADRE, TEAM, EXTERNAL_ID));
    private static final PersonsNamed.Columns PERSON = new PersonsNamed.Columns(NAME, CITIZEN_ID, CADRE, "incentive");

    private final RowByRow rows;
    private final Commendations commendations;
    private final Cadres cadres;
    private final ExternalKeys keys;

    IncentiveList(RowByRow rows, Commendations commendations, Cadres cadres, ExternalKeys keys) {
        this.rows = rows;
        this.commendations = commendations;
        this.cadres = cadres;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return INCENTIVE;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("incentive:import");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        PersonsNamed persons = new PersonsNamed(new PersonsNamed.Register(cadres, keys, holder), PERSON);
        Numbering numbering = new Numbering(keys, KeyKind.INCENTIVE, null, EXTERNAL_ID);
        IncentiveRun.Honoured whom = new IncentiveRun.Honoured(persons, new ItemsNamed(keys, KeyKind.TEAM, holder));
        return new IncentiveRun(rows, sheet, new IncentiveRun.Desk(commendations, whom, numbering, holder));
    }
}
