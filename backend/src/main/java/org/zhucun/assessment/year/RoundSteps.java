package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.zhucun.assessment.obligation.Consequences;
import org.zhucun.assessment.quota.Quotas;
import org.zhucun.assessment.review.Doubts;
import org.zhucun.assessment.rule.AssessmentRules;
import org.zhucun.assessment.template.TemplateView;
import org.zhucun.assessment.template.Templates;
import org.zhucun.assessment.year.RoundRepository.Round;
import org.zhucun.assessment.year.RoundView.RoundForm;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Office;
import org.zhucun.team.SendLevel;

/** 考核年度的每一步: opening, publishing and closing. */
@ApplicationScoped
class RoundSteps {
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int NAMED = 20;
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;

    private final RoundRepository rounds;
    private final PopulationRepository populations;
    private final ResultBulletin bulletin;
    private final Templates templates;
    private final Quotas quotas;
    private final AssessmentRules rules;
    private final Consequences consequences;
    private final Doubts doubts;
    private final Clock clock;

    RoundSteps(
            RoundRepository rounds,
            PopulationRepository populations,
            ResultBulletin bulletin,
            Templates templates,
            Quotas quotas,
            AssessmentRules rules,
            Consequences consequences,
            Doubts doubts,
            Clock clock) {
        this.rounds = rounds;
        this.populations = populations;
        this.bulletin = bulletin;
        this.templates = templates;
        this.quotas = quotas;
        this.rules = rules;
        this.consequences = consequences;
        this.doubts = doubts;
        this.clock = clock;
    }

    UUID open(OpenRound said, Office office) {
        if (!said.regionCode().equals(office.nodeCode())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        if (!said.from().isBefore(said.to())) {
            throw DomainException.invalid("/to", "assessment.round.period");
        }
        requireLevel(said, office);
        UUID id = Ids.next();
        rounds.add(id, said, forms(said, office), office, LocalDate.now(clock));
        for (ObjectKind kind : new TreeSet<>(said.objectKinds())) {
            if (populations.freeze(id, kind, levels(kind, office), leastDays(said, office)) == 0) {
                throw DomainException.invalid("/objectKinds", "assessment.round.nobody", named(kind));
            }
        }
        quotas.fix(id, office.path(), said.to());
        return id;
    }

    void publish(Round round, String occasion, Office office) {
        if (round.view().bulletinId() != null && !round.stale()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.round.published");
        }
        requireOpen(round);
        requireDecided(round);
        rounds.drafted(round.view().id(), bulletin.draft(round.view(), occasion, LocalDate.now(clock), office));
    }

    void close(Round round, Office office) {
        requireOpen(round);
        requireDecided(round);
        requireLookedAt(round);
        long open = consequences.openOf(round.view().id());
        if (open > 0) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.round.obligations", open)
                    .at("/obligations", "assessment.round.obligations.at", open);
        }
        rounds.close(round.view().id(), LocalDate.now(clock), office);
    }

    /** 409 with the first names of those about whose grades something has come to light that nobody has settled. */
    private void requireLookedAt(Round round) {
        List<String> doubted = doubts.unsettled(round.view().id());
        if (doubted.isEmpty()) {
            return;
        }
        DomainException refused =
                new DomainException(ProblemType.STATE_CONFLICT, "assessment.round.doubted", doubted.size());
        doubted.stream().limit(NAMED).forEach(name -> refused.at("/sheets", "assessment.round.doubted.at", name));
        throw refused;
    }

    /** Cities and brigade leaders are the province's to assess, counties the city's or the province's: nobody assesses itself. */
    private static void requireLevel(OpenRound said, Office office) {
        for (ObjectKind kind : new TreeSet<>(said.objectKinds())) {
            int deepest = switch (kind) {
                case CITY, BRIGADE_LEADER -> PROVINCE_DIGITS;
                case COUNTY -> CITY_DIGITS;
                default -> Integer.MAX_VALUE;
            };
            if (office.nodeCode().length() > deepest) {
                throw DomainException.invalid("/objectKinds", "assessment.round.level", named(kind));
            }
        }
    }

    private static void requireOpen(Round round) {
        if (round.view().state() != RoundState.OPEN) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.round.closed");
        }
    }

    /** 409 with the list of those who have no grade yet or wait for an answer; the first of them by name. */
    private void requireDecided(Round round) {
        UUID id = round.view().id();
        List<String> ungraded = rounds.ungraded(id, NAMED);
        List<String> disputed = rounds.disputed(id, NAMED);
        if (ungraded.isEmpty() && disputed.isEmpty()) {
            return;
        }
        long left = rounds.progress(id).stream()
                .mapToLong(one -> one.all() - one.graded())
                .sum();
        DomainException refused =
                new DomainException(ProblemType.STATE_CONFLICT, "assessment.round.undecided", left, disputed.size());
        ungraded.forEach(name -> refused.at("/sheets", "assessment.round.ungraded", name));
        disputed.forEach(name -> refused.at("/objections", "assessment.round.disputed", name));
        throw refused;
    }

    /** What each kind is assessed by on the last day of the period; K5 is asked again, the policy may have changed since. */
    private List<RoundForm> forms(OpenRound said, Office office) {
        Map<ObjectKind, TemplateView> inForce = templates.inForce(said.to(), office);
        List<RoundForm> forms = new ArrayList<>();
        for (ObjectKind kind : new TreeSet<>(said.objectKinds())) {
            TemplateView one = inForce.get(kind);
            if (one == null) {
                throw DomainException.invalid("/objectKinds", "assessment.round.template", named(kind), said.to());
            }
            templates.requireOnSite(
                    one.id(), one.title(), one.parts(), new Templates.Place(office.path(), said.to(), null));
            forms.add(new RoundForm(kind, one.id(), one.title(), one.basis(), one.parts()));
        }
        return forms;
    }

    /** K6: a county assesses everybody who is posted there; a city and a province those whom they sent, and every level its own units. */
    private static List<String> levels(ObjectKind kind, Office office) {
        return switch (office.nodeCode().length()) {
            case PROVINCE_DIGITS -> List.of(SendLevel.PROVINCE.name(), SendLevel.CENTRAL.name());
            case CITY_DIGITS -> List.of(SendLevel.CITY.name());
            default ->
                kind == ObjectKind.UNIT
                        ? List.of(SendLevel.COUNTY.name())
                        : List.of("CENTRAL", "PROVINCE", "CITY", "COUNTY");
        };
    }

    private static Clause named(ObjectKind kind) {
        return Clause.of("assessment.kind." + kind);
    }

    private int leastDays(OpenRound said, Office office) {
        return rules.find(AssessmentRules.MIN_MONTHS + said.kind(), office.path(), said.to())
                .map(Parameter::asInt)
                .map(months -> months * DAYS_OF_A_MONTH)
                .orElse(1);
    }
}
