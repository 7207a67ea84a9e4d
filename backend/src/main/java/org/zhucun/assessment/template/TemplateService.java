package org.zhucun.assessment.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 考核指标制定 */
@ApplicationScoped
@Transactional
class TemplateService {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final TemplateRepository repository;
    private final Templates templates;
    private final Caller caller;
    private final Trail trail;

    TemplateService(TemplateRepository repository, Templates templates, Caller caller, Trail trail) {
        this.repository = repository;
        this.templates = templates;
        this.caller = caller;
        this.trail = trail;
    }

    List<TemplateView> list(TemplateFilter filter) {
        Office office = caller.require();
        return filter.on == null
                ? repository.visible(filter, office)
                : repository.inForce(filter.on, filter.objectKind, office);
    }

    @Audited(Action.ASSESSMENT_TEMPLATE_SET)
    TemplateView set(SetTemplate command) {
        Office office = caller.require();
        if (!command.regionCode().equals(office.nodeCode())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        requireWhole(command.parts());
        UUID id = Ids.next();
        templates.requireOnSite(
                id,
                command.title(),
                command.parts(),
                new Templates.Place(office.path(), command.validFrom(), command.justification()));
        repository.add(id, command, office);
        trail.about(new Subject(id.toString(), command.title(), office.path(), null));
        return repository.find(id, office).orElseThrow();
    }

    private static void requireWhole(List<AssessmentPart> parts) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!codes.add(parts.get(i).code())) {
                throw DomainException.invalid("/parts/" + i + "/code", "assessment.template.twice");
            }
        }
        BigDecimal weight = parts.stream().map(AssessmentPart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weight.compareTo(WHOLE) != 0) {
            throw DomainException.invalid("/parts", "assessment.template.weight", weight);
        }
    }
}
