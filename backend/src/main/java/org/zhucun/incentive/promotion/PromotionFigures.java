package org.zhucun.incentive.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.policy.Policies;
import org.zhucun.region.Regions;

/** 提拔统计与名单: what the records say; nothing is kept. */
@ApplicationScoped
@Transactional
class PromotionFigures {
    private final FigureRepository figures;
    private final Policies policies;
    private final Regions regions;
    private final MeritDesk desk;

    PromotionFigures(FigureRepository figures, Policies policies, Regions regions, MeritDesk desk) {
        this.figures = figures;
        this.policies = policies;
        this.regions = regions;
        this.desk = desk;
    }

    PromotionRate rate(RateFilter filter) {
        regions.readable(filter.region);
        return figures.rate(filter.regionPath(), Period.of(filter.from, filter.to, desk.today()));
    }

    CursorPage<PromotedCadre> promoted(RateFilter filter) {
        regions.readable(filter.region);
        Period period = Period.of(filter.from, filter.to, desk.today());
        CursorBinding binding = new CursorBinding(
                "promoted-cadres", filter.asText(), desk.office().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<PromotedCadre> page = CursorPage.of(
                figures.promoted(filter, period, after),
                filter.size,
                binding,
                row -> List.of(row.key(), row.item().cadreId().toString()),
                FigureRepository.Keyed::item);
        return filter.withTotal ? page.withTotal(figures.promotedTotal(filter, period)) : page;
    }

    CursorPage<PromotionCandidate> candidates(CandidateFilter filter) {
        regions.readable(filter.region);
        LocalDate today = desk.today();
        int year = filter.year == null ? figures.newestYear(filter.regionPath(), today.getYear()) : filter.year;
        CursorBinding binding = new CursorBinding(
                "promotion-candidates", filter.asText(), desk.office().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CandidateQuery query = new CandidateQuery(filter, year, today, policies.effective(today));
        CursorPage<PromotionCandidate> page = CursorPage.of(
                figures.candidates(query, after),
                filter.size,
                binding,
                row -> List.of(row.key(), row.item().cadreId().toString()),
                FigureRepository.Keyed::item);
        return filter.withTotal ? page.withTotal(figures.candidatesTotal(query)) : page;
    }
}
