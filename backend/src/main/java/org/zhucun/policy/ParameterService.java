package org.zhucun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 政策查询: shows every office the rules of any region; they are published. */
@ApplicationScoped
@Transactional
class ParameterService {
    private final ParameterRepository parameters;
    private final Caller caller;
    private final Clock clock;
    private final Rules rules;
    private final RequestInfo request;

    ParameterService(ParameterRepository parameters, Rules rules, RequestInfo request, Caller caller, Clock clock) {
        this.parameters = parameters;
        this.rules = rules;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    List<ParameterView> effective(String region, LocalDate on, String key) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return parameters.effective(path(region), day, key).stream()
                .map(ParameterView::of)
                .toList();
    }

    /** Every rule of the catalogue with the parameters that set it there and then. */
    List<RuleView> rules(String region, LocalDate on) {
        Map<String, ParameterView> there =
                effective(region, on, null).stream().collect(Collectors.toMap(ParameterView::key, Function.identity()));
        return rules.all().stream()
                .map(rule -> RuleView.of(rule, rules.sentence(rule.id(), request.locale()), there))
                .toList();
    }

    /** The caller's own region; an office that is not in the region tree reads the national defaults. */
    private String path(String region) {
        if (region != null) {
            return region.length() == 6 ? ParameterPacks.path(region) : RegionCode.path(region);
        }
        Office office = caller.require();
        return office.tree() == Tree.REGION ? office.path() : "/";
    }
}
