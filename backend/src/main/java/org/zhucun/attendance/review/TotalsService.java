package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.MonthSummary;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.attendance.calendar.Calendars;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;

/** 期间汇总服务: months, quarters and years summed up in the order of places, never of counts. */
@ApplicationScoped
@Transactional
class TotalsService {
    private static final int COUNTY_PATH = "/62/6205/620503/".length();
    private static final int TOWNSHIP_PATH = "/62/6205/620503/620503100/".length();
    private static final MonthSummary NOTHING = new MonthSummary(0, 0, 0, 0, 0, 0, 0);

    private final TotalsRepository totals;
    private final ReviewRepository review;
    private final Registers registers;
    private final Calendars calendars;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    TotalsService(
            TotalsRepository totals,
            ReviewRepository review,
            Registers registers,
            Calendars calendars,
            Regions regions,
            Caller caller,
            Clock clock) {
        this.totals = totals;
        this.review = review;
        this.registers = registers;
        this.calendars = calendars;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<TotalRow> page(TotalsFilter filter) {
        Period period = filter.period();
        if (period.from().isAfter(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.month.future");
        }
        String region = regions.readable(filter.region);
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        CursorBinding binding =
                new CursorBinding("totals", filter.asText(), caller.require().path());
        return switch (filter.by()) {
            case COUNTY -> places(filter, path, COUNTY_PATH, binding);
            case TOWNSHIP -> places(filter, path, TOWNSHIP_PATH, binding);
            case CADRE -> cadres(filter, path, binding);
        };
    }

    private CursorPage<TotalRow> places(TotalsFilter filter, String path, int length, CursorBinding binding) {
        List<String> last = Cursor.decode(filter.after, 1, binding);
        String after = last == null ? null : last.get(0);
        Period period = filter.period();
        List<TotalsRepository.Sum> sums = caller.require().tree() == Tree.REGION
                ? totals.sums(period, path, length, after, filter.size + 1)
                : own(period, path, length, after);
        Map<String, Integer> ahead = caller.require().tree() == Tree.REGION ? ahead(period, path, length) : Map.of();
        Map<String, RegionRef> named = regions.named(
                sums.stream().map(sum -> RegionCode.ofPath(sum.path())).collect(Collectors.toSet()), period.to());
        return CursorPage.of(sums, filter.size, binding, sum -> List.of(sum.path()), sum -> {
            String code = RegionCode.ofPath(sum.path());
            String name = named.containsKey(code) ? named.get(code).name() : code;
            return TotalRow.ofPlace(
                    code,
                    name,
                    without(sum.sum(), ahead.getOrDefault(sum.path(), 0)),
                    period.through(LocalDate.now(clock)));
        });
    }

    /** Leave after today stands in the running month's roll-up already. */
    private Map<String, Integer> ahead(Period period, String path, int length) {
        LocalDate today = LocalDate.now(clock);
        boolean running = !today.isBefore(period.from()) && !today.isAfter(period.to());
        return running ? review.leaveAhead(YearMonth.from(today), path, length, today) : Map.of();
    }

    private static MonthSummary without(MonthSummary sum, int ahead) {
        return sum.plus(new MonthSummary(0, ahead / 2.0, 0, 0, -ahead / 2.0, 0, 0));
    }

    /** A unit or a cadre has no townships: their own postings are added up. */
    private List<TotalsRepository.Sum> own(Period period, String path, int length, String after) {
        LocalDate today = LocalDate.now(clock);
        Map<String, MonthSummary> sums = new TreeMap<>();
        period.months(today)
                .flatMap(month -> registers.months(path, month).stream())
                .filter(posting -> after == null || posting.regionPath().compareTo(after + "~") > 0)
                .forEach(posting -> sums.merge(
                        posting.regionPath().substring(0, length), posting.summary(today), MonthSummary::plus));
        return sums.entrySet().stream()
                .map(sum -> new TotalsRepository.Sum(sum.getKey(), sum.getValue()))
                .toList();
    }

    private CursorPage<TotalRow> cadres(TotalsFilter filter, String path, CursorBinding binding) {
        Period period = filter.period();
        LocalDate today = LocalDate.now(clock);
        List<ReviewRepository.Place> places =
                totals.postings(period, path, ExceptionsService.place(filter.after, binding), filter.size + 1);
        Set<UUID> ids = places.stream().map(ReviewRepository.Place::id).collect(Collectors.toSet());
        Map<UUID, Tally> tallies = new HashMap<>();
        Workdays workdays = new Workdays();
        period.months(today)
                .forEach(month -> registers
                        .months(ids, month)
                        .forEach(posting -> tallies.computeIfAbsent(posting.postingId(), id -> new Tally(posting))
                                .add(posting, month, workdays)));
        return CursorPage.of(
                places,
                filter.size,
                binding,
                ExceptionsService::key,
                place -> tallies.get(place.id()).row(period.through(today)));
    }

    /** Days that are worked, asked for once in each county. */
    private final class Workdays {
        private final Map<String, Map<LocalDate, Boolean>> known = new HashMap<>();

        boolean is(LocalDate day, String regionPath) {
            return known.computeIfAbsent(regionPath.substring(0, COUNTY_PATH), path -> new HashMap<>())
                    .computeIfAbsent(day, date -> calendars.isWorkday(date, regionPath));
        }
    }

    /** 累计: what the months of one posting come to. */
    private final class Tally {
        private final PostedMonth posting;
        private final LocalDate today = LocalDate.now(clock);
        private MonthSummary sum = NOTHING;
        private int nights;
        private int worked;
        private int inVillage;

        Tally(PostedMonth posting) {
            this.posting = posting;
        }

        void add(PostedMonth month, YearMonth of, Workdays workdays) {
            sum = sum.plus(month.summary(today));
            nights += month.nights(today);
            LocalDate end = today.isBefore(of.atEndOfMonth()) ? today : of.atEndOfMonth();
            for (LocalDate day = of.atDay(1); !day.isAfter(end); day = day.plusDays(1)) {
                if (month.onPost(day) && workdays.is(day, month.regionPath())) {
                    worked++;
                    for (Half half : Half.values()) {
                        inVillage += month.status(day, half) == AttendanceStatus.IN_VILLAGE ? 1 : 0;
                    }
                }
            }
        }

        TotalRow row(LocalDate through) {
            return TotalRow.of(
                    posting.postingId().toString(),
                    posting.cadreName(),
                    posting.cadreId(),
                    posting.teamName(),
                    posting.villageName(),
                    sum,
                    nights,
                    worked,
                    inVillage / 2.0,
                    through);
        }
    }
}
