package org.zhucun.exchange.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.organization.UnitsNamed;
import org.zhucun.team.FormTeam;
import org.zhucun.team.SendLevel;
import org.zhucun.team.TeamFormation;
import org.zhucun.team.TeamOnFile;

/**
 * 工作队一次办理: forms teams. Which is on file already (by our id, their number, or the name at the home village) is changed in what the row
 * says, from today on.
 */
final class TeamRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Teams teams;

    TeamRun(RowByRow rows, ListSheet sheet, Teams teams) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.teams = teams;
    }

    /** 队伍: where teams are looked up and formed. */
    record Teams(TeamFormation formation, UnitsNamed units, Numbering numbering, KeyHolder holder) {}

    @Override
    protected Taken take(ListRow row) {
        FormTeam asked = asked(row);
        UUID id = teams.numbering().meant(row, sheet, teams.holder());
        if (!row.right()) {
            return null;
        }
        rows.checked(asked);
        UUID known = id == null ? sameName(row, asked) : id;
        if (known == null) {
            UUID formed = teams.formation().form(asked);
            teams.numbering().keep(row, formed, teams.holder());
            return Taken.created(formed);
        }
        TeamOnFile before = teams.formation().onFile(known).orElse(null);
        if (before == null) {
            row.refuse(TeamList.ID, "exchange.team.idUnknown");
            return null;
        }
        return kept(row, before, asked);
    }

    private FormTeam asked(ListRow row) {
        String name = row.text(TeamList.NAME);
        String home = row.code(TeamList.HOME);
        List<String> covered =
                row.many(TeamList.COVERED).stream().map(String::strip).toList();
        SendLevel level = row.word(TeamList.LEVEL, SendLevel.class);
        LocalDate on = row.day(TeamList.ESTABLISHED);
        return new FormTeam(name, home, covered, level, units(row), on, null);
    }

    private List<FormTeam.SendingUnit> units(ListRow row) {
        List<FormTeam.SendingUnit> units = new ArrayList<>();
        UUID lead = teams.units().require(row, TeamList.LEAD, teams.holder());
        if (lead != null) {
            units.add(new FormTeam.SendingUnit(lead, true));
        }
        for (String written : row.many(TeamList.OTHERS)) {
            teams.units()
                    .require(row, new UnitsNamed.Place(TeamList.OTHERS, written), teams.holder())
                    .ifPresent(unit -> units.add(new FormTeam.SendingUnit(unit, false)));
        }
        return units;
    }

    private UUID sameName(ListRow row, FormTeam asked) {
        return teams.formation().named(asked.name(), asked.homeVillageCode()).stream()
                .filter(id -> teams.numbering().fits(row, id, teams.holder()))
                .findFirst()
                .orElse(null);
    }

    /** An empty cell leaves what is there. */
    private Taken kept(ListRow row, TeamOnFile before, FormTeam asked) {
        boolean numbered = teams.numbering().keep(row, before.id(), teams.holder());
        FormTeam wanted = over(before.form(), asked, row);
        if (!row.right()) {
            return null;
        }
        boolean same = same(before.form(), wanted);
        if (!same) {
            teams.formation().change(before.id(), wanted);
        }
        return same && !numbered ? Taken.unchanged(before.id()) : Taken.changed(before.id());
    }

    private static FormTeam over(FormTeam before, FormTeam asked, ListRow row) {
        List<FormTeam.SendingUnit> units = new ArrayList<>(asked.units());
        if (row.text(TeamList.OTHERS) == null) {
            UUID lead = asked.units().get(0).unitId();
            before.units().stream()
                    .filter(unit -> !unit.lead() && !unit.unitId().equals(lead))
                    .forEach(units::add);
        }
        return new FormTeam(
                asked.name(),
                asked.homeVillageCode(),
                row.text(TeamList.COVERED) == null ? before.coveredVillageCodes() : asked.coveredVillageCodes(),
                asked.sendLevel(),
                units,
                asked.establishedOn(),
                null);
    }

    private static boolean same(FormTeam one, FormTeam other) {
        return one.name().equals(other.name())
                && one.homeVillageCode().equals(other.homeVillageCode())
                && new TreeSet<>(one.coveredVillageCodes()).equals(new TreeSet<>(other.coveredVillageCodes()))
                && one.sendLevel() == other.sendLevel()
                && Objects.equals(one.establishedOn(), other.establishedOn())
                && Set.copyOf(one.units()).equals(Set.copyOf(other.units()));
    }
}
