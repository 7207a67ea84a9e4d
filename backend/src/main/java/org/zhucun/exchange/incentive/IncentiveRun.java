package org.zhucun.exchange.incentive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ItemsNamed;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.person.PersonsNamed;
import org.zhucun.incentive.merit.CommendationKind;
import org.zhucun.incentive.merit.Commendations;
import org.zhucun.incentive.merit.HonorLevel;
import org.zhucun.incentive.merit.RecordCommendation;

/**
 * 激励一次办理: writes down what is not on record yet. It is known by its number, or by whom, what and when; what is on record otherwise is not
 * changed by a list.
 */
final class IncentiveRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Desk desk;

    IncentiveRun(RowByRow rows, ListSheet sheet, Desk desk) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.desk = desk;
    }

    /** 激励台: where commendations are looked up and written down, and whom. */
    record Desk(Commendations commendations, Honoured whom, Numbering numbering, KeyHolder holder) {}

    /** 人和队: whom and which teams the rows name. */
    record Honoured(PersonsNamed persons, ItemsNamed teams) {}

    /** 激励对象: one of both. */
    private record Whom(UUID cadre, UUID team) {}

    @Override
    protected Taken take(ListRow row) {
        Whom whom = row.text(IncentiveList.TEAM) == null ? cadre(row) : team(row);
        RecordCommendation said = new RecordCommendation(
                row.word(IncentiveList.KIND, CommendationKind.class),
                row.word(IncentiveList.LEVEL, HonorLevel.class),
                whom.cadre(),
                whom.team(),
                row.text(IncentiveList.TITLE),
                row.exactDay(IncentiveList.ON),
                row.text(IncentiveList.DOCUMENT));
        UUID known = desk.numbering().meant(row, sheet, desk.holder());
        if (!row.right()) {
            return null;
        }
        rows.checked(said);
        UUID there = known == null ? desk.commendations().alike(said).orElse(null) : known;
        return there == null ? entered(row, said) : kept(row, there, said);
    }

    private Whom cadre(ListRow row) {
        desk.whom().persons().learn(List.of(row));
        CadreOnFile person = desk.whom().persons().of(row);
        return new Whom(person == null ? null : person.id(), null);
    }

    /** By our id, or by its number in the other system; whether the office sees it is seen where it is honoured. */
    private Whom team(ListRow row) {
        String written = row.text(IncentiveList.TEAM);
        if (row.text(IncentiveList.CITIZEN_ID) != null || row.text(IncentiveList.CADRE) != null) {
            row.refuse(IncentiveList.TEAM, "incentive.cadre-or-team");
        }
        Optional<UUID> team = desk.whom().teams().meant(written);
        if (team.isEmpty()) {
            row.refuse(IncentiveList.TEAM, "exchange.finding.team");
        }
        return new Whom(null, team.orElse(null));
    }

    private Taken entered(ListRow row, RecordCommendation said) {
        UUID id = desk.commendations().record(said);
        desk.numbering().keep(row, id, desk.holder());
        return Taken.created(id);
    }

    private Taken kept(ListRow row, UUID there, RecordCommendation said) {
        RecordCommendation before = desk.commendations().onFile(there).orElse(null);
        if (before == null) {
            row.refuse(IncentiveList.EXTERNAL_ID, "exchange.incentive.gone");
            return null;
        }
        boolean team = said.teamId() != null;
        stays(row, team ? IncentiveList.TEAM : IncentiveList.CADRE, same(said, before));
        stays(row, IncentiveList.KIND, said.kind() == before.kind());
        stays(row, IncentiveList.LEVEL, said.level() == before.level());
        stays(row, IncentiveList.TITLE, said.title().equals(before.title()));
        stays(row, IncentiveList.ON, said.on().equals(before.on()));
        stays(
                row,
                IncentiveList.DOCUMENT,
                said.document() == null || said.document().equals(before.document()));
        if (!row.right()) {
            return null;
        }
        return desk.numbering().keep(row, there, desk.holder()) ? Taken.changed(there) : Taken.unchanged(there);
    }

    private static boolean same(RecordCommendation said, RecordCommendation before) {
        return said.teamId() == null
                ? said.cadreId().equals(before.cadreId())
                : said.teamId().equals(before.teamId());
    }

    private static void stays(ListRow row, Field field, boolean same) {
        if (!same) {
            row.refuse(field, "exchange.incentive.fixed");
        }
    }
}
