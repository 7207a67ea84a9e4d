package org.zhucun.exchange.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.roster.Roles;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.team.PostingRef;
import org.zhucun.team.PostingRole;
import org.zhucun.team.Teams;
import org.zhucun.team.posting.PlannedStay;
import org.zhucun.team.posting.Stationing;
import org.zhucun.team.posting.StayAnswer;
import org.zhucun.team.posting.StayWanted;

/** 任职一次办理: judges and writes the stays of a batch at once; what is on record is left as it is. */
final class PostingRun implements ListKind.Run {
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");

    private final ListSheet sheet;
    private final PostedPersons persons;
    private final Stays stays;
    private final Numbers numbers;
    private final Stationing.Round round;

    PostingRun(ListSheet sheet, PostedPersons persons, Stays stays, Numbers numbers) {
        this.sheet = sheet;
        this.persons = persons;
        this.stays = stays;
        this.numbers = numbers;
        this.round = stays.stationing().begin();
    }

    /** 任职: where stays are looked up, judged and written. */
    record Stays(Teams teams, Stationing stationing, Cadres cadres) {}

    /** 编号: whose numbers the rows bear. */
    record Numbers(Numbering numbering, KeyHolder holder) {}

    @Override
    public List<RowAnswer> take(List<SheetRow> batch, boolean write) {
        Map<Integer, ListRow> rows = new LinkedHashMap<>();
        batch.forEach(row -> rows.put(row.number(), new ListRow(sheet, row)));
        persons.learn(rows.values());
        Map<Integer, Taken> taken = new LinkedHashMap<>();
        List<StayWanted> wanted = new ArrayList<>();
        rows.values()
                .forEach(row -> known(row).or(() -> asked(row, wanted)).ifPresent(on -> taken.put(row.number(), on)));
        Map<Integer, StayAnswer> answers = round.check(wanted);
        List<PlannedStay> planned = new ArrayList<>();
        for (StayWanted one : wanted) {
            judged(rows.get(one.row()), one, answers.get(one.row())).ifPresent(result -> {
                taken.put(one.row(), result);
                Optional.ofNullable(answers.get(one.row()).stay()).ifPresent(planned::add);
            });
        }
        settle(planned, write);
        return rows.values().stream().map(row -> answer(row, taken, write)).toList();
    }

    private void settle(List<PlannedStay> planned, boolean write) {
        if (!write) {
            round.remember(planned);
            return;
        }
        stays.stationing().write(planned);
        planned.stream()
                .filter(PlannedStay::inEffect)
                .forEach(stay -> stays.cadres().stationed(stay.wanted().cadreId(), stay.regionPath(), stay.roles()));
    }

    /** The number is written down once the stay is there. */
    private RowAnswer answer(ListRow row, Map<Integer, Taken> taken, boolean write) {
        Taken result = taken.get(row.number());
        boolean numbered = row.right()
                && (write || result.outcome() != RowAnswer.Outcome.CREATED)
                && keeps(row, result.id(), write);
        if (!row.right()) {
            return RowAnswer.refused(row.number(), row.problems());
        }
        boolean only = numbered && result.outcome() == RowAnswer.Outcome.UNCHANGED;
        return RowAnswer.taken(row.number(), only ? Taken.changed(result.id()) : result);
    }

    private boolean keeps(ListRow row, UUID id, boolean write) {
        return write && numbers.numbering().keep(row, id, numbers.holder());
    }

    /** What the row's numbers mean is on record: stays are changed where their rules are, not by a list. */
    private Optional<Taken> known(ListRow row) {
        UUID id = numbers.numbering().meant(row, sheet, numbers.holder());
        if (id == null || !row.right()) {
            return Optional.empty();
        }
        PostingRef known = stays.teams().find(id).orElse(null);
        CadreOnFile person = persons.of(row);
        StayWanted wanted = wanted(row, person);
        if (known == null) {
            row.refuse(PostingList.ID, "exchange.posting.idUnknown");
        } else if (row.right()) {
            stays(row, PostingList.CADRE, known.cadreId().equals(person.id()));
            stays(row, PostingList.STARTED, known.startedOn().equals(wanted.startedOn()));
            stays(
                    row,
                    PostingList.VILLAGE,
                    wanted.villageCode() == null || wanted.villageCode().equals(known.villageCode()));
            stays(row, PostingList.ROLES, known.roles().equals(wanted.roles()));
            stays(
                    row,
                    PostingList.PLANNED_END,
                    wanted.plannedEndOn() == null || wanted.plannedEndOn().equals(known.plannedEndOn()));
        }
        return Optional.of(Taken.unchanged(id));
    }

    private static void stays(ListRow row, Field field, boolean same) {
        if (!same) {
            row.refuse(field, "exchange.posting.fixed");
        }
    }

    private Optional<Taken> asked(ListRow row, List<StayWanted> wanted) {
        CadreOnFile person = persons.of(row);
        StayWanted stay = wanted(row, person);
        if (row.right()) {
            wanted.add(stay);
        }
        return Optional.empty();
    }

    private StayWanted wanted(ListRow row, CadreOnFile person) {
        String team = row.text(PostingList.TEAM);
        String village = row.understood(
                PostingList.VILLAGE,
                text -> Optional.of(text).filter(code -> VILLAGE.matcher(code).matches()),
                "team.village.code");
        if (team == null && row.text(PostingList.VILLAGE) == null) {
            row.refuse(PostingList.VILLAGE, "input.required");
        }
        String roles = row.understood(PostingList.ROLES, Roles::of, "exchange.cell.roles");
        Set<PostingRole> held = roles == null ? Set.of() : PostingRole.of(roles.split(","));
        return new StayWanted(
                row.number(),
                person == null ? null : person.id(),
                true,
                person == null
                        ? null
                        : new StayWanted.Who(
                                person.form().name(), person.form().unitId(), person.unitName(), person.unitPath()),
                team,
                village,
                held,
                row.day(PostingList.STARTED),
                row.day(PostingList.PLANNED_END),
                row.flag(PostingList.RELEASED),
                row.flag(PostingList.DUTIES));
    }

    private Optional<Taken> judged(ListRow row, StayWanted wanted, StayAnswer answer) {
        if (!answer.right()) {
            Field field = sheet.layout().at('/' + answer.field());
            row.refuse(field, answer.problem().key(), answer.problem().values().toArray());
            return Optional.empty();
        }
        return Optional.of(
                answer.stay() == null
                        ? Taken.unchanged(onRecord(wanted))
                        : Taken.created(answer.stay().id()));
    }

    private UUID onRecord(StayWanted wanted) {
        return stays.teams().postingsOf(wanted.cadreId()).stream()
                .filter(one -> one.startedOn().equals(wanted.startedOn()))
                .findFirst()
                .map(PostingRef::id)
                .orElseThrow();
    }
}
