package org.zhucun.assessment.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
import org.zhucun.policy.RuleGuard;
import org.zhucun.scope.Office;

/** 指标之门: what the objects of a region are assessed by on a day. */
@ApplicationScoped
public class Templates {
    private final TemplateRepository templates;
    private final RuleGuard guard;

    Templates(TemplateRepository templates, RuleGuard guard) {
        this.templates = templates;
        this.guard = guard;
    }

    /** By kind of object the template that the office goes by. */
    public Map<ObjectKind, TemplateView> inForce(LocalDate on, Office office) {
        Map<ObjectKind, TemplateView> found = new EnumMap<>(ObjectKind.class);
        templates.inForce(on, null, office).forEach(one -> found.put(one.objectKind(), one));
        return found;
    }

    /** 422 K5 where less is done on site than the policy asks there. */
    public void requireOnSite(UUID id, String title, List<AssessmentPart> parts, Place place) {
        BigDecimal onSite = parts.stream()
                .filter(part -> part.evidence() == EvidenceKind.ON_SITE)
                .map(AssessmentPart::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        guard.check(new Act(
                AssessmentRules.ON_SITE,
                AssessmentRules.ON_SITE_WEIGHT,
                place.regionPath(),
                place.on(),
                parameter -> onSite.compareTo(parameter.asDecimal()) >= 0,
                Clause.of("assessment.rule.K5.found", onSite),
                new Subject(id.toString(), title, place.regionPath(), null),
                place.justification()));
    }

    /** 何处何时 */
    public record Place(String regionPath, LocalDate on, Justification justification) {}
}
