package org.zhucun.exchange.team;

import static org.zhucun.exchange.list.ImportKind.POSTING;
import static org.zhucun.exchange.list.ListColumn.Trait.ONCE;
import static org.zhucun.exchange.list.ListColumn.Trait.PERSONAL;
import static org.zhucun.exchange.list.ListColumn.Trait.PLACE;
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
import org.zhucun.team.Teams;
import org.zhucun.team.posting.Stationing;

/** 任职名册: stays of persons whom the register knows, checked and written in batches as those of the list of cadres. */
@Singleton
class PostingList implements ListKind {
    static final ListColumn NAME = optional(POSTING, "姓名", "name").showing("周海燕");
    static final ListColumn CITIZEN_ID = optional(POSTING, "公民身份号码", "citizenId")
            .alsoNamed("身份证号", "身份证号码")
            .showing("990099198506150020")
            .that(PERSONAL)
            .that(ONCE);
    static final ListColumn CADRE = optional(POSTING, "干部编号", "cadreId").that(ONCE);
    static final ListColumn TEAM = optional(POSTING, "驻村工作队", "team").alsoNamed("工作队");
    static final ListColumn VILLAGE = optional(POSTING, "驻村代码", "villageCode")
            .alsoNamed("村代码", "行政村代码")
            .showing("990099100200")
            .that(PLACE);
    static final ListColumn ROLES = required(POSTING, "驻村身份", "roles").showing("第一书记、队长");
    static final ListColumn STARTED =
            required(POSTING, "派驻日期", "startedOn").alsoNamed("派驻日", "驻村开始时间").showing("2025-05-07");
    static final ListColumn PLANNED_END =
            optional(POSTING, "计划期满日", "plannedEndOn").alsoNamed("期满日");
    static final ListColumn RELEASED = optional(POSTING, "脱产", "fullTimeReleased");
    static final ListColumn DUTIES = optional(POSTING, "兼顾原单位工作", "homeUnitDuties");
    static final ListColumn EXTERNAL_ID = optional(POSTING, "外部编号", "externalId")
            .alsoNamed("对方系统编号")
            .showing("P-000001")
            .that(ONCE);
    static final ListColumn ID = optional(POSTING, "系统编号", "postingId");

    private static final Layout LAYOUT = new Layout(
            "任职",
            List.of(
                    NAME,
                    CITIZEN_ID,
                    CADRE,
                    TEAM,
                    VILLAGE,
                    ROLES,
                    STARTED,
                    PLANNED_END,
                    RELEASED,
                    DUTIES,
                    EXTERNAL_ID,
                    ID));
    private static final int BATCH = 500;

    private final Cadres cadres;
    private final Teams teams;
    private final Stationing stationing;
    private final ExternalKeys keys;

    PostingList(Cadres cadres, Teams teams, Stationing stationing, ExternalKeys keys) {
        this.cadres = cadres;
        this.teams = teams;
        this.stationing = stationing;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return POSTING;
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
    public int batch() {
        return BATCH;
    }

    @Override
    public boolean findsOutByWriting() {
        return false;
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        Numbering numbering = new Numbering(keys, KeyKind.POSTING, ID, EXTERNAL_ID);
        return new PostingRun(
                sheet,
                new PostingRun.Named(
                        new PostedPersons(cadres, keys, holder),
                        new PostedTeams(new ItemsNamed(keys, KeyKind.TEAM, holder))),
                new PostingRun.Stays(teams, stationing, cadres),
                new PostingRun.Numbers(numbering, holder));
    }
}
