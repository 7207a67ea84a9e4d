package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;

/** 参训名册: who was there, entered one by one, by a pasted list, or everybody of a place at once. */
@ApplicationScoped
@Transactional
class RollService {
    private final TrainingRepository trainings;
    private final RollRepository roll;
    private final Rolls rolls;
    private final Caller caller;
    private final Trail trail;

    RollService(TrainingRepository trainings, RollRepository roll, Rolls rolls, Caller caller, Trail trail) {
        this.trainings = trainings;
        this.roll = roll;
        this.rolls = rolls;
        this.caller = caller;
        this.trail = trail;
    }

    CursorPage<RollView> page(UUID session, Paging paging) {
        trainings.find(session).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        CursorBinding binding =
                new CursorBinding("roll", session.toString(), caller.require().path());
        List<String> after = Cursor.decode(paging.after, 2, binding);
        List<RollView> rows = after == null
                ? roll.page(session, null, null, paging.size)
                : roll.page(session, after.get(0), UUID.fromString(after.get(1)), paging.size);
        return CursorPage.of(
                rows, paging.size, binding, row -> List.of(row.name(), row.id().toString()), row -> row);
    }

    @Audited(Action.ROLL_ENTERED)
    TrainingView enter(UUID session, RollEntries entries) {
        if (entries.empty()) {
            throw DomainException.invalid("/attendees", "training.roll.nobody");
        }
        rolls.enter(concerned(session), entries);
        return concerned(session);
    }

    @Audited(Action.ROLL_ENTRY_WITHDRAWN)
    TrainingView strike(UUID session, UUID entry) {
        rolls.strike(concerned(session), entry);
        return concerned(session);
    }

    /** Whom the lines of a pasted list mean. Nothing is written. */
    RollMatch match(UUID session, MatchRoll command) {
        concerned(session);
        List<String> lines = command.lines().stream().map(String::strip).toList();
        Map<String, List<RollRepository.Namesake>> known =
                roll
                        .named(
                                session,
                                lines.stream().map(RollService::name).distinct().toList())
                        .stream()
                        .collect(Collectors.groupingBy(one -> one.who().name()));
        return RollMatch.of(lines.stream()
                .map(line -> matched(line, known.getOrDefault(name(line), List.of())))
                .toList());
    }

    private static RollMatch.RollLine matched(String line, List<RollRepository.Namesake> namesakes) {
        String hint = line.substring(name(line).length()).replaceAll("^[\\s,，、;；]+", "");
        List<RollRepository.Namesake> meant = hint.isEmpty()
                ? namesakes
                : namesakes.stream().filter(one -> tells(one.who(), hint)).toList();
        List<RollRepository.Namesake> shown = meant.isEmpty() ? namesakes : meant;
        return new RollMatch.RollLine(
                line,
                state(meant, namesakes),
                shown.stream().map(RollRepository.Namesake::who).limit(10).toList());
    }

    private static RollMatch.MatchState state(
            List<RollRepository.Namesake> meant, List<RollRepository.Namesake> namesakes) {
        if (meant.size() == 1) {
            return meant.get(0).onTheRoll() ? RollMatch.MatchState.ALREADY : RollMatch.MatchState.FOUND;
        }
        return namesakes.isEmpty() ? RollMatch.MatchState.UNKNOWN : RollMatch.MatchState.AMBIGUOUS;
    }

    private static boolean tells(RollMatch.RollCandidate who, String hint) {
        return who.unitName().contains(hint)
                || who.villageName() != null && who.villageName().contains(hint);
    }

    /** What stands before the first blank, tab or comma. */
    private static String name(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i)) || ",，、;；".indexOf(line.charAt(i)) >= 0) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private TrainingView concerned(UUID id) {
        TrainingView session =
                trainings.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        // a course of a level above lies where no row of the caller's trail may: the deed lies with who enters
        String path = session.regionCode().isEmpty() ? "/" : RegionCode.path(session.regionCode());
        boolean own = caller.require().covers(path);
        trail.about(new Subject(
                session.id().toString(),
                session.title(),
                own ? path : caller.require().path(),
                null));
        return session;
    }
}
