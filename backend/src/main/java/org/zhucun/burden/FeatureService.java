package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.RuleReference;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 增负功能登记: what is on, by which document, until when; two accounts switch on, one switches off. */
@ApplicationScoped
@Transactional
class FeatureService {
    private static final int MOST_DAYS = 366;

    private final FeatureRepository features;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    FeatureService(
            FeatureRepository features, Regions regions, Caller caller, RequestInfo request, Trail trail, Clock clock) {
        this.features = features;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    /** All there are, on or off, for everybody. */
    List<FeatureView> published() {
        List<FeatureRepository.Decided> decided = features.published(LocalDate.now(clock));
        Locale locale = request.locale();
        return Arrays.stream(BurdensomeFeature.values())
                .map(feature -> {
                    List<FeatureView.PublicDecision> decisions = decided.stream()
                            .filter(one -> one.feature() == feature)
                            .map(FeatureRepository.Decided::decision)
                            .toList();
                    return new FeatureView(
                            feature,
                            Texts.get(locale, "burden.feature." + feature),
                            feature.barred(),
                            Texts.get(locale, "burden.clause." + feature),
                            Texts.get(locale, feature.barred() ? "burden.never" : "burden.needs"),
                            decisions.stream().anyMatch(FeatureView.PublicDecision::on),
                            decisions);
                })
                .toList();
    }

    CursorPage<ActivationView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("burden-activations", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        return CursorPage.of(
                features.page(after == null ? null : UUID.fromString(after.get(0)), paging.size),
                paging.size,
                binding,
                row -> List.of(row.id().toString()),
                this::shown);
    }

    @Audited(Action.BURDEN_PROPOSED)
    ActivationView propose(ProposeActivation command) {
        if (command.feature().barred()) {
            throw DomainException.rule(
                    new RuleReference(
                            "Q3",
                            Clause.of("burden.never"),
                            Clause.of("burden.feature." + command.feature()),
                            Texts.get(request.locale(), "burden.clause." + command.feature())),
                    "burden.barred");
        }
        LocalDate today = LocalDate.now(clock);
        if (command.validFrom().isBefore(today)) {
            throw DomainException.invalid("/validFrom", "burden.from");
        }
        if (!command.expiresOn().isAfter(command.validFrom())
                || command.expiresOn().isAfter(command.validFrom().plusDays(MOST_DAYS))) {
            throw DomainException.invalid("/expiresOn", "burden.expiry");
        }
        regions.requireWithin(command.regionCode(), today);
        UUID id = Ids.next();
        features.add(id, command, caller.require(), today);
        return done(id);
    }

    @Audited(Action.BURDEN_DECIDED)
    ActivationView decide(UUID id, DecideActivation command) {
        ActivationView activation = own(id);
        Office office = caller.require();
        requireLevel(activation);
        if (activation.state() != ActivationState.PROPOSED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "burden.decided");
        }
        if (activation.requestedBy().equals(office.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "burden.oneself");
        }
        if (command.approve() && activation.validFrom().isBefore(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "burden.late", activation.validFrom());
        }
        features.decide(activation, command.approve(), command.note(), office);
        return done(id);
    }

    @Audited(Action.BURDEN_ENDED)
    ActivationView end(UUID id, EndActivation command) {
        ActivationView activation = own(id);
        requireLevel(activation);
        if (activation.state() != ActivationState.APPROVED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "burden.not.on");
        }
        features.end(activation, command.reason(), LocalDate.now(clock));
        return done(id);
    }

    private ActivationView own(UUID id) {
        ActivationView activation =
                features.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(activation.version());
        return activation;
    }

    /** What a higher office proposed for a place is not decided, nor ended, by the office of that place. */
    private void requireLevel(ActivationView activation) {
        if (!activation.isOf(caller.require())) {
            throw new DomainException(ProblemType.FORBIDDEN, "burden.level");
        }
    }

    private ActivationView done(UUID id) {
        ActivationView activation = features.find(id).orElseThrow();
        trail.about(new Subject(
                id.toString(), activation.feature().name(), RegionCode.path(activation.regionCode()), null));
        return shown(activation);
    }

    private ActivationView shown(ActivationView activation) {
        Office office = caller.require();
        if (!activation.isOf(office)) {
            return activation;
        }
        return switch (activation.state()) {
            case PROPOSED ->
                activation.may(activation.requestedBy().equals(office.accountId()) ? List.of() : List.of("decide"));
            case APPROVED -> activation.may(List.of("end"));
            default -> activation;
        };
    }
}
