package org.zhucun.assessment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.template.AssessmentPart;
import org.zhucun.assessment.template.EvidenceKind;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.policy.Parameter;

/** 评分之门: whether a form was scored as it asks, and by enough raters. */
@ApplicationScoped
public class Scoring {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final AssessmentRules rules;

    Scoring(AssessmentRules rules) {
        this.rules = rules;
    }

    /** 何处何时: by which policy. */
    public record Place(String regionPath, LocalDate on) {}

    /** Every part of the form once, none besides. */
    public List<ScoredPart> scored(List<AssessmentPart> form, List<PartScore> scores) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            if (given.put(scores.get(i).code(), scores.get(i).score()) != null) {
                throw DomainException.invalid("/scores/" + i + "/code", "assessment.template.twice");
            }
        }
        List<ScoredPart> parts = new ArrayList<>();
        for (AssessmentPart part : form) {
            BigDecimal score = given.remove(part.code());
            if (score == null) {
                throw DomainException.invalid("/scores", "assessment.sheet.unscored", part.title());
            }
            parts.add(new ScoredPart(part.code(), part.title(), part.weight(), part.evidence(), score));
        }
        if (!given.isEmpty()) {
            throw DomainException.invalid("/scores", "assessment.sheet.unknown", String.join("、", given.keySet()));
        }
        return parts;
    }

    /** By weights, with two decimals. */
    public BigDecimal total(List<ScoredPart> parts) {
        return parts.stream()
                .map(part -> part.weight().multiply(part.score()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(WHOLE, 2, RoundingMode.HALF_UP);
    }

    /** Where a part rests on what raters said, as many as the policy asks were heard; where none does, none are told. */
    public void requireHeard(List<ScoredPart> parts, RaterCounts rating, FormCounts satisfaction, Place place) {
        requireHeard(
                place,
                new Heard(
                        rests(parts, EvidenceKind.DEMOCRATIC_RATING),
                        rating == null ? null : rating.raters(),
                        AssessmentRules.MIN_RATERS,
                        "/rating"));
        requireHeard(
                place,
                new Heard(
                        rests(parts, EvidenceKind.SATISFACTION),
                        satisfaction == null ? null : satisfaction.forms(),
                        AssessmentRules.MIN_FORMS,
                        "/satisfaction"));
    }

    /** 测评人数: whether it is asked for, and how many were heard. */
    private record Heard(boolean asked, Integer number, String key, String at) {}

    private void requireHeard(Place place, Heard heard) {
        if (heard.asked() != (heard.number() != null)) {
            throw DomainException.invalid(
                    heard.at(), heard.asked() ? "assessment.sheet.raters" : "assessment.sheet.no-raters");
        }
        Optional<Parameter> least =
                heard.asked() ? rules.find(heard.key(), place.regionPath(), place.on()) : Optional.empty();
        if (least.isPresent() && heard.number() < least.get().asInt()) {
            throw rules.refusal(
                            AssessmentRules.RATERS,
                            least.get(),
                            Clause.of("assessment.rule.K-RATERS.found", heard.number()))
                    .at(heard.at(), "assessment.sheet.few", heard.number());
        }
    }

    private static boolean rests(List<ScoredPart> parts, EvidenceKind evidence) {
        return parts.stream().anyMatch(part -> part.evidence() == evidence);
    }
}
