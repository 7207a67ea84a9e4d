package org.zhucun.exchange.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.ItemsNamed;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.Written;
import org.zhucun.exchange.organization.UnitsNamed;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.TargetKind;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 所写对象: whom a row is about: a township by its code, the others by our id or their number in the other system, a unit and a team also by name. */
@ApplicationScoped
class TargetsNamed {
    private static final Pattern TOWNSHIP = Pattern.compile("\\d{9}");
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");

    private final UnitsNamed units;
    private final Teams teams;
    private final Regions regions;
    private final Caller caller;
    private final ExternalKeys keys;

    TargetsNamed(UnitsNamed units, Teams teams, Regions regions, Caller caller, ExternalKeys keys) {
        this.units = units;
        this.teams = teams;
        this.regions = regions;
        this.caller = caller;
        this.keys = keys;
    }

    /** What the body of the request calls its {@code targetId}; the row is told when nothing is meant, or more than one thing. */
    String require(ListRow row, TargetKind kind, KeyHolder holder) {
        String written = row.text(FindingList.TARGET);
        if (written == null || kind == null) {
            return null;
        }
        if (kind == TargetKind.TOWNSHIP) {
            return township(row);
        }
        UUID id = kind == TargetKind.UNIT
                ? units.require(row, FindingList.TARGET, holder)
                : one(row, kind == TargetKind.TEAM ? KeyKind.TEAM : KeyKind.CADRE, holder);
        return id == null ? null : id.toString();
    }

    private String township(ListRow row) {
        return row.understood(
                FindingList.TARGET,
                text -> Optional.of(Written.compact(text))
                        .filter(code -> TOWNSHIP.matcher(code).matches()),
                "exchange.finding.township");
    }

    private UUID one(ListRow row, KeyKind kind, KeyHolder holder) {
        String written = row.text(FindingList.TARGET);
        return new ItemsNamed(keys, kind, holder)
                .meant(written)
                .orElseGet(() -> kind == KeyKind.TEAM ? named(row, written) : unknown(row, "exchange.finding.cadre"));
    }

    /** A team bears its name where it serves. */
    private UUID named(ListRow row, String name) {
        String village = row.code(FindingList.VILLAGE);
        LocalDate on = row.day(FindingList.FOUND_ON);
        if (village == null || on == null) {
            return unknown(row, "exchange.finding.team");
        }
        List<TeamRef> bearing = teams.teamsOf(village, on).stream()
                .filter(team -> team.name().equals(name))
                .toList();
        return bearing.size() == 1 ? bearing.get(0).id() : unknown(row, "exchange.finding.team");
    }

    private static UUID unknown(ListRow row, String key) {
        row.refuse(FindingList.TARGET, key);
        return null;
    }

    /** The row is told at the village when that lies elsewhere, and not at whom it is about. */
    String village(ListRow row) {
        String code = row.code(FindingList.VILLAGE);
        LocalDate on = row.day(FindingList.FOUND_ON);
        if (code != null && on != null && VILLAGE.matcher(code).matches() && !own(code, on)) {
            row.refuse(FindingList.VILLAGE, "OUT_OF_JURISDICTION.detail");
        }
        return code;
    }

    private boolean own(String village, LocalDate on) {
        return regions.find(village, on)
                .filter(place -> caller.require().covers(place.path()))
                .isPresent();
    }
}
