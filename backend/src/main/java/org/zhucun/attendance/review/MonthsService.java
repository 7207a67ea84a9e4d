package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.attendance.MonthSummary;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
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

/** 月度汇总服务: months summed up in the order of places, never of counts. */
@ApplicationScoped
@Transactional
class MonthsService {
    private static final int COUNTY_PATH = "/62/6205/620503/".length();
    private static final int TOWNSHIP_PATH = "/62/6205/620503/620503100/".length();

    private final ReviewRepository review;
    private final Registers registers;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    MonthsService(ReviewRepository review, Registers registers, Regions regions, Caller caller, Clock clock) {
        this.review = review;
        this.registers = registers;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<MonthRow> page(MonthsFilter filter) {
        YearMonth month = YearMonth.parse(filter.month);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.month.future");
        }
        String region = regions.readable(filter.region);
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        CursorBinding binding =
                new CursorBinding("months", filter.asText(), caller.require().path());
        return switch (filter.by()) {
            case COUNTY -> places(filter, month, path, COUNTY_PATH, binding);
            case TOWNSHIP -> places(filter, month, path, TOWNSHIP_PATH, binding);
            case TEAM -> teams(filter, month, path, binding);
            case CADRE -> cadres(filter, month, path, binding);
        };
    }

    private CursorPage<MonthRow> places(
            MonthsFilter filter, YearMonth month, String path, int length, CursorBinding binding) {
        List<String> last = Cursor.decode(filter.after, 1, binding);
        String after = last == null ? null : last.get(0);
        Map<String, MonthRow> rows = caller.require().tree() == Tree.REGION
                ? fromRollup(month, path, length, after, filter.size + 1)
                : fromPostings(month, path, length, after);
        List<String> paths =
                rows.keySet().stream().sorted().limit(filter.size + 1L).toList();
        return CursorPage.of(paths, filter.size, binding, List::of, rows::get);
    }

    private Map<String, MonthRow> fromRollup(YearMonth month, String path, int length, String after, int limit) {
        LocalDate today = LocalDate.now(clock);
        List<ReviewRepository.Sum> sums = review.sums(month, path, length, after, limit);
        boolean running = YearMonth.from(today).equals(month);
        Map<String, Integer> ahead = running ? review.leaveAhead(month, path, length, today) : Map.of();
        Map<String, RegionRef> named = named(sums.stream().map(ReviewRepository.Sum::path), month);
        return sums.stream()
                .collect(Collectors.toMap(
                        ReviewRepository.Sum::path,
                        sum -> MonthRow.of(
                                about(sum.path(), named, sum.townships(), sum.confirmed()),
                                sum.postings(),
                                sum.summary(ahead.getOrDefault(sum.path(), 0)),
                                sum.through())));
    }

    /** A unit or a cadre has no townships: their own postings are added up. */
    private Map<String, MonthRow> fromPostings(YearMonth month, String path, int length, String after) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<PostedMonth>> byPlace = registers.months(path, month).stream()
                .filter(posting -> after == null || posting.regionPath().compareTo(after + "~") > 0)
                .collect(Collectors.groupingBy(posting -> posting.regionPath().substring(0, length)));
        Map<String, RegionRef> named = named(byPlace.keySet().stream(), month);
        return byPlace.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> MonthRow.of(
                                MonthRow.About.other(RegionCode.ofPath(place.getKey()), name(place.getKey(), named)),
                                place.getValue().size(),
                                summary(place.getValue(), today),
                                through(month, today))));
    }

    private CursorPage<MonthRow> teams(MonthsFilter filter, YearMonth month, String path, CursorBinding binding) {
        LocalDate today = LocalDate.now(clock);
        List<ReviewRepository.Place> places =
                review.teams(month, path, ExceptionsService.place(filter.after, binding), filter.size + 1);
        Set<UUID> ids = places.stream().map(ReviewRepository.Place::id).collect(Collectors.toSet());
        Map<UUID, String> names = review.teamNames(ids);
        Map<UUID, List<PostedMonth>> byTeam =
                registers.months(Set.copyOf(review.postingsOfTeams(ids, month)), month).stream()
                        .collect(Collectors.groupingBy(PostedMonth::teamId));
        return CursorPage.of(places, filter.size, binding, ExceptionsService::key, place -> {
            List<PostedMonth> postings = byTeam.getOrDefault(place.id(), List.of());
            return MonthRow.of(
                    MonthRow.About.other(place.id().toString(), names.get(place.id())),
                    postings.size(),
                    summary(postings, today),
                    through(month, today));
        });
    }

    private CursorPage<MonthRow> cadres(MonthsFilter filter, YearMonth month, String path, CursorBinding binding) {
        LocalDate today = LocalDate.now(clock);
        List<ReviewRepository.Place> places =
                review.postings(month, path, ExceptionsService.place(filter.after, binding), filter.size + 1);
        Map<UUID, PostedMonth> postings =
                registers
                        .months(places.stream().map(ReviewRepository.Place::id).collect(Collectors.toSet()), month)
                        .stream()
                        .collect(Collectors.toMap(PostedMonth::postingId, Function.identity()));
        return CursorPage.of(places, filter.size, binding, ExceptionsService::key, place -> {
            PostedMonth posting = postings.get(place.id());
            MonthRow.About about = new MonthRow.About(
                    place.id().toString(),
                    posting.cadreName(),
                    null,
                    null,
                    null,
                    posting.cadreId(),
                    posting.teamName(),
                    posting.villageName());
            return MonthRow.of(about, 1, posting.summary(today), through(month, today));
        });
    }

    private static MonthSummary summary(List<PostedMonth> postings, LocalDate today) {
        return postings.stream()
                .map(posting -> posting.summary(today))
                .reduce(new MonthSummary(0, 0, 0, 0, 0, 0, 0), MonthSummary::plus);
    }

    private static LocalDate through(YearMonth month, LocalDate today) {
        return today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
    }

    private Map<String, RegionRef> named(java.util.stream.Stream<String> paths, YearMonth month) {
        return regions.named(paths.map(RegionCode::ofPath).collect(Collectors.toSet()), month.atEndOfMonth());
    }

    private static MonthRow.About about(String path, Map<String, RegionRef> named, int townships, int confirmed) {
        return MonthRow.About.region(RegionCode.ofPath(path), name(path, named), townships, confirmed);
    }

    private static String name(String path, Map<String, RegionRef> named) {
        String code = RegionCode.ofPath(path);
        return named.containsKey(code) ? named.get(code).name() : code;
    }
}
