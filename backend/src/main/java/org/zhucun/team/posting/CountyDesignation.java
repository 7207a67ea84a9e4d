package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
import org.zhucun.policy.RuleGuard;
import org.zhucun.region.RegionCode;
import org.zhucun.region.county.Counties;
import org.zhucun.region.county.CountyCategory;
import org.zhucun.team.SendLevel;

/** 省直力量去向 (A11): 将省直帮扶力量全部调整到国定贫困县: a province-sent posting begins only in a county of the category asked for on that day. */
@ApplicationScoped
class CountyDesignation {
    static final String REQUIRED = "provincial.countyCategoryRequired";

    private static final int COUNTY = 3;

    private final Counties counties;
    private final RuleGuard guard;

    CountyDesignation(Counties counties, RuleGuard guard) {
        this.counties = counties;
        this.guard = guard;
    }

    void require(Posting posting, Justification justification) {
        if (posting.sendLevel == SendLevel.PROVINCE) {
            require(
                    posting.villageCode,
                    posting.startedOn,
                    new Subject(
                            posting.id.toString(),
                            posting.cadreName + " " + posting.villageName,
                            posting.regionPath,
                            posting.unitPath),
                    justification);
        }
    }

    /** The same for a stay of a list, which gives no reasons. */
    void require(PlannedStay stay) {
        if (stay.team().sendLevel() == SendLevel.PROVINCE) {
            StayWanted.Who who = stay.wanted().who();
            require(
                    stay.village().code(),
                    stay.term().startedOn(),
                    new Subject(
                            stay.id().toString(),
                            who.name() + " " + stay.village().name(),
                            stay.regionPath(),
                            who.unitPath()),
                    null);
        }
    }

    private void require(String village, LocalDate day, Subject subject, Justification justification) {
        Set<CountyCategory> there = counties.categories(RegionCode.ancestor(village, COUNTY), day);
        guard.check(new Act(
                "A11",
                REQUIRED,
                subject.regionPath(),
                day,
                required -> there.stream().anyMatch(one -> one.name().equals(required.asText())),
                Clause.of(
                        "team.rule.A11.found",
                        there.isEmpty()
                                ? null
                                : there.stream().map(Enum::name).sorted().toList()),
                subject,
                justification));
    }
}
