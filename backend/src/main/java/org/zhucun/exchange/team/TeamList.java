package org.zhucun.exchange.team;

import static org.zhucun.exchange.list.ImportKind.TEAM;
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
import org.zhucun.exchange.organization.UnitsNamed;
import org.zhucun.team.TeamFormation;

/** 工作队名册: teams, the villages they serve and the units that send. */
@Singleton
class TeamList implements ListKind {
    static final ListColumn NAME =
            required(TEAM, "队名", "name").alsoNamed("工作队名称", "驻村工作队").showing("（示例）驻甘溪村工作队");
    static final ListColumn HOME = required(TEAM, "驻点村代码", "homeVillageCode")
            .alsoNamed("驻村代码", "村代码")
            .showing("990099100200")
            .that(PLACE);
    static final ListColumn COVERED = optional(TEAM, "帮带村代码", "coveredVillageCodes");
    static final ListColumn LEVEL =
            required(TEAM, "选派层级", "sendLevel").alsoNamed("派出层级").showing("县派");
    static final ListColumn LEAD = required(TEAM, "牵头单位", "leadUnitId")
            .alsoNamed("派出单位")
            .filling("leadUnitId", "units")
            .showing("（派出单位全称）");
    static final ListColumn OTHERS = optional(TEAM, "其他派出单位", "unitIds");
    static final ListColumn ESTABLISHED =
            required(TEAM, "组建日期", "establishedOn").alsoNamed("成立日期").showing("2025-05-01");
    static final ListColumn EXTERNAL_ID = optional(TEAM, "外部编号", "externalId")
            .alsoNamed("对方系统编号")
            .showing("T-000001")
            .that(ONCE);
    static final ListColumn ID = optional(TEAM, "系统编号", "teamId");

    private static final Layout LAYOUT =
            new Layout("工作队", List.of(NAME, HOME, COVERED, LEVEL, LEAD, OTHERS, ESTABLISHED, EXTERNAL_ID, ID));

    private final RowByRow rows;
    private final TeamFormation teams;
    private final UnitsNamed units;
    private final ExternalKeys keys;

    TeamList(RowByRow rows, TeamFormation teams, UnitsNamed units, ExternalKeys keys) {
        this.rows = rows;
        this.teams = teams;
        this.units = units;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return TEAM;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("team:import");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        Numbering numbering = new Numbering(keys, KeyKind.TEAM, ID, EXTERNAL_ID);
        return new TeamRun(rows, sheet, new TeamRun.Teams(teams, units, numbering, holder));
    }
}
