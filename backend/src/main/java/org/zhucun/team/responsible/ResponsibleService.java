package org.zhucun.team.responsible;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 责任人服务: one answer, also for a day and a moment long ago. */
@ApplicationScoped
@Transactional
class ResponsibleService {
    private final ResponsibleRepository postings;
    private final Regions regions;
    private final RequestInfo request;
    private final Clock clock;

    ResponsibleService(ResponsibleRepository postings, Regions regions, RequestInfo request, Clock clock) {
        this.postings = postings;
        this.regions = regions;
        this.request = request;
        this.clock = clock;
    }

    ResponsibleView of(String code, LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        RegionRef village = village(code, day);
        List<ResponsiblePerson> there = there(code, day);
        Optional<ResponsiblePerson> responsible =
                there.stream().filter(person -> person.basis(code) != null).findFirst();
        return new ResponsibleView(
                code,
                village.shortName(),
                day,
                request.knownAt().orElse(null),
                responsible.orElse(null),
                responsible.map(person -> person.basis(code)).orElse(null),
                there.stream()
                        .filter(person -> responsible.filter(person::equals).isEmpty())
                        .toList());
    }

    private RegionRef village(String code, LocalDate day) {
        RegionRef village = regions.named(List.of(regions.readable(code)), day).get(code);
        if (village == null || village.level() != RegionCode.VILLAGE) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return village;
    }

    /** First Secretary of the village, then captains, then members; whoever came first before others of his kind. */
    private List<ResponsiblePerson> there(String code, LocalDate day) {
        Map<UUID, ResponsiblePerson> found = new LinkedHashMap<>();
        postings.postedTo(code, day).forEach(person -> found.put(person.postingId(), person));
        postings.ofTeamsServing(code, day).forEach(person -> found.putIfAbsent(person.postingId(), person));
        return found.values().stream()
                .sorted(Comparator.comparing(
                        person -> person.basis(code), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
