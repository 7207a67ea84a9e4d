package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;
import org.zhucun.team.PostingRole;

/** 批次核对: the rows of one batch, in order, each reckoning with those before it. */
final class StayCheck {
    private final Rules rules;
    private final StayRepository.Teams teams;
    private final Standing standing;
    private final Agreed unwritten;
    private final Agreed batch = new Agreed();

    StayCheck(Rules rules, StayRepository.Teams teams, Standing standing, Agreed unwritten) {
        this.rules = rules;
        this.teams = teams;
        this.standing = standing;
        this.unwritten = unwritten;
    }

    /** 规则: those of size, place and term. */
    record Rules(PostingRules size, CountyDesignation place, StayTerms.Known known) {}

    Map<Integer, StayAnswer> all(List<StayWanted> wanted, Office office, LocalDate today) {
        Map<Integer, StayAnswer> answers = new LinkedHashMap<>();
        for (StayWanted one : wanted) {
            StayAnswer answer = answer(one, office, today);
            if (answer.stay() != null) {
                batch.add(answer.stay());
            }
            answers.put(one.row(), answer);
        }
        return answers;
    }

    private StayAnswer answer(StayWanted wanted, Office office, LocalDate today) {
        if (wanted.villageCode() != null && !office.covers(RegionCode.path(wanted.villageCode()))) {
            return StayAnswer.refused("villageCode", "OUT_OF_JURISDICTION.detail");
        }
        List<TeamOfPosting> meant = teams.meant(wanted);
        if (meant.size() != 1) {
            String field = wanted.team() == null ? "villageCode" : "team";
            return StayAnswer.refused(field, meant.isEmpty() ? "team.import.unknown" : "team.import.ambiguous");
        }
        TeamOfPosting team = meant.get(0);
        TeamOfPosting.Village village = wanted.villageCode() == null
                ? team.home()
                : team.village(wanted.villageCode()).orElse(null);
        if (village == null) {
            return StayAnswer.refused("villageCode", "team.posting.village");
        }
        if (team.dissolvedOn() != null) {
            return StayAnswer.refused("team", "team.dissolved");
        }
        if (wanted.startedOn().isBefore(team.establishedOn())) {
            return StayAnswer.refused("startedOn", "team.posting.before.team");
        }
        return term(wanted, team, village, today);
    }

    private StayAnswer term(StayWanted wanted, TeamOfPosting team, TeamOfPosting.Village village, LocalDate today) {
        String path = RegionCode.path(village.code());
        LocalDate start = wanted.startedOn();
        Optional<LocalDate> end = Optional.ofNullable(wanted.plannedEndOn())
                .or(() -> rules.known()
                        .months(path, start)
                        .map(months -> Posting.Term.ofMonths(start, months).plannedEndOn()));
        if (end.isEmpty()) {
            return StayAnswer.refused("plannedEndOn", "team.posting.term.unknown");
        }
        if (end.get().isBefore(start)) {
            return StayAnswer.refused("plannedEndOn", "team.posting.term");
        }
        PlannedStay stay = new PlannedStay(
                Ids.next(), wanted, team, village, new Posting.Term(start, end.get()), path, !start.isAfter(today));
        return place(stay);
    }

    /** Where he is already, who is there already, and what the rules say. */
    private StayAnswer place(PlannedStay stay) {
        StayWanted wanted = stay.wanted();
        UUID cadre = wanted.cadreId();
        if (standing.isThere(cadre, stay)) {
            return StayAnswer.there();
        }
        if (wanted.released() && standing.isElsewhere(cadre, wanted.startedOn())) {
            return StayAnswer.refused("startedOn", "POSTING_OVERLAP.detail");
        }
        boolean first = wanted.roles().contains(PostingRole.FIRST_SECRETARY);
        String village = stay.village().code();
        if (first
                && (standing.hasFirstSecretary(village, wanted.startedOn())
                        || batch.hasFirstSecretary(village)
                        || unwritten.hasFirstSecretary(village))) {
            return StayAnswer.refused("roles", "team.first.secretary.one");
        }
        try {
            require(stay);
            return StayAnswer.of(stay);
        } catch (DomainException refused) {
            return new StayAnswer(null, "team", refused.clause());
        }
    }

    private void require(PlannedStay stay) {
        LocalDate start = stay.term().startedOn();
        UUID team = stay.team().id();
        long others = batch.members(team, start) + unwritten.members(team, start);
        Optional<Integer> most = rules.known().most(stay.regionPath(), start);
        if (most.isPresent() && standing.members(team, start) + others + 1 > most.get()) {
            rules.size().requireRoom(stay, others);
        }
        if (rules.known().asksForCounty(stay.regionPath(), start)) {
            rules.place().require(stay);
        }
    }
}
