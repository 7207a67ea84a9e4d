package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;

/** 选派统计: the figures that the documents print about a selection. */
@ApplicationScoped
@Transactional
class FigureService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureRepository figures;
    private final Batches batches;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    FigureService(FigureRepository figures, Batches batches, Regions regions, Caller caller, Clock clock) {
        this.figures = figures;
        this.batches = batches;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Only offices of the region tree see all teams of a region. */
    CoverageView coverage(String region, LocalDate asOf) {
        if (caller.require().tree() != Tree.REGION) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        String code = regions.readable(region);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        List<FigureRepository.Required> required = figures.required(code.isEmpty() ? "/" : RegionCode.path(code), day);
        List<CoverageView.Village> missing = required.stream()
                .filter(village -> !village.covered())
                .map(village -> new CoverageView.Village(village.code(), village.name()))
                .limit(500)
                .toList();
        int covered = (int)
                required.stream().filter(FigureRepository.Required::covered).count();
        return new CoverageView(day, required.size(), covered, percent(covered, required.size()), missing);
    }

    FiguresView figures(UUID batchId) {
        batches.readable(batchId);
        FigureRepository.Totals totals = figures.totals(batchId);
        return new FiguresView(
                totals.persons(),
                totals.villages(),
                mean(totals.persons(), totals.villages()),
                figures.categories(batchId).stream()
                        .map(line -> new FiguresView.Category(
                                line.category(),
                                line.villages(),
                                line.persons(),
                                mean(line.persons(), line.villages())))
                        .toList(),
                totals.captains(),
                totals.sectionCaptains(),
                List.of(
                        share("B3", "reserveCadre", totals.reserve(), totals.persons()),
                        share("B7", "surveyedYoungTalent", totals.talent(), totals.persons()),
                        share("B8", "ruralOrAgricultural", totals.rural(), totals.persons()),
                        share("B10", "backbone", totals.backbone(), totals.persons())));
    }

    private static FiguresView.Share share(String ruleId, String name, int count, int of) {
        return new FiguresView.Share(ruleId, name, count, percent(count, of));
    }

    private static BigDecimal percent(int part, int of) {
        return of == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(int persons, int villages) {
        return villages == 0
                ? null
                : BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(villages), 2, RoundingMode.HALF_UP);
    }
}
