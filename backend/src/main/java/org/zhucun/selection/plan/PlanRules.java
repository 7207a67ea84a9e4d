package org.zhucun.selection.plan;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** 计分规则: the rules of selection as the planner understands them; every point says why. */
public class PlanRules implements ConstraintProvider {
    /** A village without its leader is worse than one with a member less. */
    private static final int LEAD_MISSING = 3;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            oneVillage(factory),
            excluded(factory),
            seatAbove(factory),
            couple(factory),
            secretaryThere(factory),
            unfilled(factory),
            reward(
                    factory,
                    PlanRule.MATCH,
                    slot -> slot.fit().shared(slot.candidate()),
                    slot -> slot.fit().sharedWords(slot.candidate())),
            reward(
                    factory,
                    PlanRule.TRAIT,
                    slot -> slot.fit().wanted(slot.candidate()),
                    slot -> slot.fit().wantedWords(slot.candidate())),
            reward(factory, PlanRule.MERIT, slot -> slot.person().commendations(), slot -> List.of()),
            reward(
                    factory,
                    PlanRule.MEANT_FOR,
                    slot -> slot.needId().equals(slot.person().meantFor()) ? 1 : 0,
                    slot -> List.of()),
            penalize(factory, PlanRule.REASON_NEEDED, slot -> reasons(slot).size(), PlanRules::reasons),
            penalize(
                    factory,
                    PlanRule.SEAT_BELOW,
                    slot -> slot.person().lead() && !slot.place().lead() ? 1 : 0,
                    slot -> List.of()),
            reward(
                    factory,
                    PlanRule.UNIT_STAYS,
                    slot -> slot.place().units().contains(slot.person().unitId()) ? 1 : 0,
                    slot -> List.of()),
            reward(
                    factory,
                    PlanRule.KNOWS_VILLAGE,
                    slot -> slot.person().villages().contains(slot.place().villageCode()) ? 1 : 0,
                    slot -> List.of()),
            experienceSpread(factory),
            penalize(factory, PlanRule.DISTANCE, slot -> slot.fit().steps(slot.candidate()), slot -> List.of())
        };
    }

    private static Constraint oneVillage(ConstraintFactory factory) {
        return factory.forEachUniquePair(SeatSlot.class, Joiners.equal(SeatSlot::candidate))
                .penalize(ONE_HARD)
                .justifyWith((one, other, score) -> new PlanReason(
                        PlanRule.ONE_VILLAGE,
                        List.of(one.candidate().id()),
                        one.needId(),
                        one.id(),
                        List.of(other.place().villageName())))
                .asConstraint(PlanRule.ONE_VILLAGE.name());
    }

    private static Constraint excluded(ConstraintFactory factory) {
        return broken(factory, PlanRule.EXCLUDED, slot -> !exclusions(slot).isEmpty(), PlanRules::exclusions);
    }

    private static Constraint seatAbove(ConstraintFactory factory) {
        return broken(
                factory,
                PlanRule.SEAT_ABOVE,
                slot -> slot.place().lead() && !slot.person().lead(),
                slot -> List.of());
    }

    private static Constraint couple(ConstraintFactory factory) {
        return factory.forEach(SeatSlot.class)
                .filter(slot -> slot.person().spouse() != null)
                .join(
                        SeatSlot.class,
                        Joiners.equal(
                                slot -> slot.candidate().spouse(),
                                slot -> slot.candidate().id()),
                        Joiners.lessThan(
                                slot -> slot.candidate().id(),
                                slot -> slot.candidate().id()))
                .penalize(ONE_HARD)
                .justifyWith((one, other, score) -> new PlanReason(
                        PlanRule.COUPLE,
                        List.of(one.candidate().id(), other.candidate().id()),
                        one.needId(),
                        one.id(),
                        List.of()))
                .asConstraint(PlanRule.COUPLE.name());
    }

    private static Constraint secretaryThere(ConstraintFactory factory) {
        return broken(
                factory,
                PlanRule.SECRETARY_THERE,
                slot -> slot.place().secretary() != null,
                slot -> List.of(slot.place().secretary()));
    }

    private static Constraint unfilled(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(SeatSlot.class)
                .filter(slot -> slot.candidate() == null)
                .penalize(ONE_MEDIUM, slot -> slot.place().lead() ? LEAD_MISSING : 1)
                .justifyWith((slot, score) ->
                        new PlanReason(PlanRule.UNFILLED, List.of(), slot.needId(), slot.id(), List.of()))
                .asConstraint(PlanRule.UNFILLED.name());
    }

    /** Where several go, one of them should know the countryside (B8). */
    private static Constraint experienceSpread(ConstraintFactory factory) {
        return factory.forEach(SeatSlot.class)
                .groupBy(
                        SeatSlot::needId,
                        ConstraintCollectors.sum(slot -> slot.person().rural() ? 1 : 0))
                .filter((need, experienced) -> experienced == 0)
                .penalize(ONE_SOFT)
                .justifyWith((need, experienced, score) ->
                        new PlanReason(PlanRule.EXPERIENCE_SPREAD, List.of(), need, null, List.of()))
                .asConstraint(PlanRule.EXPERIENCE_SPREAD.name());
    }

    private static Constraint broken(
            ConstraintFactory factory,
            PlanRule rule,
            Predicate<SeatSlot> when,
            Function<SeatSlot, List<String>> found) {
        return factory.forEach(SeatSlot.class)
                .filter(when::test)
                .penalize(ONE_HARD)
                .justifyWith((slot, score) -> about(rule, slot, found))
                .asConstraint(rule.name());
    }

    private static Constraint reward(
            ConstraintFactory factory,
            PlanRule rule,
            ToIntFunction<SeatSlot> points,
            Function<SeatSlot, List<String>> found) {
        return factory.forEach(SeatSlot.class)
                .filter(slot -> points.applyAsInt(slot) > 0)
                .reward(ONE_SOFT, points::applyAsInt)
                .justifyWith((slot, score) -> about(rule, slot, found))
                .asConstraint(rule.name());
    }

    private static Constraint penalize(
            ConstraintFactory factory,
            PlanRule rule,
            ToIntFunction<SeatSlot> points,
            Function<SeatSlot, List<String>> found) {
        return factory.forEach(SeatSlot.class)
                .filter(slot -> points.applyAsInt(slot) > 0)
                .penalize(ONE_SOFT, points::applyAsInt)
                .justifyWith((slot, score) -> about(rule, slot, found))
                .asConstraint(rule.name());
    }

    private static PlanReason about(PlanRule rule, SeatSlot slot, Function<SeatSlot, List<String>> found) {
        return new PlanReason(rule, List.of(slot.candidate().id()), slot.needId(), slot.id(), found.apply(slot));
    }

    private static List<String> exclusions(SeatSlot slot) {
        return List.copyOf(slot.person().excluded().of(slot.place().lead()));
    }

    private static List<String> reasons(SeatSlot slot) {
        return List.copyOf(slot.person().reasons().of(slot.place().lead()));
    }
}
