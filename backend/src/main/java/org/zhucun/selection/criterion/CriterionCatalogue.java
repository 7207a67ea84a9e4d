package org.zhucun.selection.criterion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zhucun.cadre.merit.Grade;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Parameter;
import org.zhucun.team.SendLevel;

/** 条件目录: the criteria in the order of the catalogue; those that stand in the way first, then what speaks for somebody. */
final class CriterionCatalogue {
    private static final Predicate<Post> ANY = post -> true;

    static final List<Criterion> ALL = List.of(
            new Criterion(
                    "B2",
                    post -> "select.age.max",
                    ANY,
                    (who, post, p) -> who.age(post.day()) <= p.asInt(),
                    (who, post, p) -> Clause.of("selection.found.age", who.age(post.day()))),
            new Criterion(
                    "B2-GRADE",
                    post -> "select.excluded.recentGradeYears",
                    ANY,
                    (who, post, p) -> poor(who, post, p).isEmpty(),
                    (who, post, p) -> poor(who, post, p).isEmpty()
                            ? Clause.of("selection.found.grade.none", p.asInt())
                            : Clause.of("selection.found.grade.poor", years(poor(who, post, p)))),
            new Criterion(
                    "B2-SPOUSE",
                    post -> "select.spouseConcurrent",
                    ANY,
                    (who, post, p) -> p.asBoolean() || !who.spousePosted(),
                    (who, post, p) -> Clause.of(
                            who.spousePosted() ? "selection.found.spouse.posted" : "selection.found.spouse.none")),
            new Criterion(
                    "B2-WORK",
                    post -> "select.work.years.min",
                    ANY,
                    (who, post, p) -> passed(who.workStartDate(), p.asInt(), post.day()),
                    (who, post, p) -> since("selection.found.work", who.workStartDate())),
            new Criterion(
                    "B2-PARTY",
                    post -> "select.fs.partyMembership.years.min",
                    Post::firstSecretary,
                    (who, post, p) -> who.partyMember() && passed(who.joinPartyDate(), p.asInt(), post.day()),
                    (who, post, p) -> who.partyMember()
                            ? since("selection.found.party", who.joinPartyDate())
                            : Clause.of("selection.found.party.none")),
            new Criterion(
                    "B4",
                    post -> "captain.minRank.PROVINCE",
                    post -> post.captain() && post.sendLevel() == SendLevel.PROVINCE,
                    CriterionCatalogue::standsHighEnough,
                    CriterionCatalogue::standing),
            new Criterion(
                    "B5",
                    post -> "captain.minTier." + post.sendLevel(),
                    post -> post.captain() && local(post),
                    (who, post, p) -> tier(who.tier()) <= tier(p.asText()),
                    (who, post, p) -> tier(who)),
            new Criterion(
                    "B6",
                    post -> "captain.minRank." + post.sendLevel(),
                    post -> post.captain() && local(post),
                    CriterionCatalogue::standsHighEnough,
                    CriterionCatalogue::standing),
            new Criterion(
                    "B6",
                    post -> "captain.partyMember",
                    Post::captain,
                    (who, post, p) -> !p.asBoolean() || who.partyMember(),
                    (who, post, p) -> Clause.of(
                            who.partyMember() ? "selection.found.party.member" : "selection.found.party.none")),
            new Criterion(
                    "B3",
                    post -> "select.recentPromotion.years",
                    ANY,
                    CriterionCatalogue::newlyPromoted,
                    (who, post, p) -> Clause.of(
                            newlyPromoted(who, post, p)
                                    ? "selection.found.promoted.recently"
                                    : "selection.found.promoted",
                            who.lastPromotionDate())),
            new Criterion(
                    "B3",
                    post -> "select.prefer.reserveCadre",
                    ANY,
                    (who, post, p) -> p.asBoolean() && who.reserveCadre(),
                    (who, post, p) ->
                            Clause.of(who.reserveCadre() ? "selection.found.reserve" : "selection.found.reserve.none")),
            new Criterion(
                    "B7",
                    post -> "select.prefer.surveyedYoungTalent",
                    ANY,
                    (who, post, p) -> p.asBoolean() && who.surveyedYoungTalent(),
                    (who, post, p) -> Clause.of(
                            who.surveyedYoungTalent() ? "selection.found.talent" : "selection.found.talent.none")),
            new Criterion(
                    "B8",
                    post -> "select.prefer.ruralExperience",
                    ANY,
                    (who, post, p) -> p.asBoolean() && who.rural(),
                    (who, post, p) -> Clause.of(
                            who.agriRelatedMajor() ? "selection.found.rural.major" : "selection.found.rural",
                            who.grassrootsMonths())),
            new Criterion(
                    "B9",
                    post -> "select.prefer.matching",
                    post -> !post.industries().isEmpty(),
                    (who, post, p) -> p.asBoolean()
                            && !Matching.shared(who.strengths(), post.industries())
                                    .isEmpty(),
                    (who, post, p) -> matching(who, post)),
            new Criterion(
                    "B10",
                    post -> "select.prefer.backbone",
                    ANY,
                    (who, post, p) -> p.asBoolean() && post.backbone(),
                    (who, post, p) ->
                            Clause.of(post.backbone() ? "selection.found.backbone" : "selection.found.backbone.none")));

    private CriterionCatalogue() {}

    private static boolean local(Post post) {
        return post.sendLevel() == SendLevel.CITY || post.sendLevel() == SendLevel.COUNTY;
    }

    /** "近两年": the day two years before counts. */
    private static boolean newlyPromoted(CandidateFacts who, Post post, Parameter p) {
        LocalDate promoted = who.lastPromotionDate();
        return promoted != null
                && Standing.section(who.rankCode(), who.gradeCode())
                && !promoted.isAfter(post.day())
                && !promoted.isBefore(post.day().minusYears(p.asInt()));
    }

    private static boolean standsHighEnough(CandidateFacts who, Post post, Parameter p) {
        return who.standing() <= Standing.of(p.asText());
    }

    private static Clause standing(CandidateFacts who, Post post, Parameter p) {
        return Clause.of("selection.found.rank", who.rankCode(), who.gradeCode());
    }

    private static Clause tier(CandidateFacts who) {
        return who.tier() == null
                ? Clause.of("selection.found.tier.none")
                : Clause.of("selection.rule.B5.found", who.tier());
    }

    private static int tier(String tier) {
        return tier == null
                ? Integer.MAX_VALUE
                : List.of("TOP", "MIDDLE", "STAFF").indexOf(tier);
    }

    /** Years whose grade was 基本称职 or worse, within the last ones. */
    private static Map<Integer, Grade> poor(CandidateFacts who, Post post, Parameter p) {
        int first = post.day().getYear() - p.asInt();
        return who.grades().entrySet().stream()
                .filter(grade -> grade.getKey() >= first && grade.getValue().poor())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> years(Map<Integer, Grade> grades) {
        return new TreeSet<>(grades.keySet()).stream().map(String::valueOf).toList();
    }

    private static boolean passed(LocalDate since, int years, LocalDate day) {
        return since != null && !since.plusYears(years).isAfter(day);
    }

    private static Clause since(String key, LocalDate since) {
        return since == null ? Clause.of(key + ".unknown") : Clause.of(key, since);
    }

    private static Clause matching(CandidateFacts who, Post post) {
        List<String> shared = Matching.shared(who.strengths(), post.industries());
        return shared.isEmpty()
                ? Clause.of("selection.found.match.none")
                : Clause.of("selection.found.match", who.unitName(), shared);
    }
}
