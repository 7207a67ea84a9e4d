package org.zhucun.supervision.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 督查组视图: groups with the names of their townships, and the townships with their groups. */
@ApplicationScoped
class GroupViews {
    private static final String STANDING = "supervision.groups.standing";
    private static final int TOWNSHIP_LEVEL = 4;

    private final GroupRepository groups;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;

    GroupViews(GroupRepository groups, Policies policies, Regions regions, Caller caller) {
        this.groups = groups;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
    }

    List<InspectionGroupView> of(List<InspectionGroup> found, LocalDate day) {
        Map<UUID, List<GroupMember>> members = groups
                .members(found.stream().map(group -> group.id).toList())
                .stream()
                .collect(Collectors.groupingBy(member -> member.groupId));
        Map<UUID, List<RegisteredFact>> registered = groups.registered(members.values().stream()
                .flatMap(List::stream)
                .map(member -> member.accountId)
                .distinct()
                .toList());
        Map<String, RegionRef> names = regions.named(
                found.stream()
                        .flatMap(group -> Stream.of(group.area))
                        .distinct()
                        .toList(),
                day);
        return found.stream()
                .map(group -> view(
                        group,
                        members.getOrDefault(group.id, List.of()).stream()
                                .map(member -> member(member, registered))
                                .toList(),
                        names))
                .toList();
    }

    InspectionGroupView.GroupMemberView member(GroupMember member, Map<UUID, List<RegisteredFact>> registered) {
        Office office = caller.require();
        boolean confirms = member.validTo == null
                && member.confirmedAt == null
                && member.accountId.equals(office.accountId())
                && office.may("finding:record");
        return new InspectionGroupView.GroupMemberView(
                member.id,
                member.accountId,
                member.name,
                member.senderId,
                member.personId,
                List.of(member.homes),
                registered.getOrDefault(member.accountId, List.of()),
                member.confirmedAt,
                confirms ? List.of("confirm") : List.of(),
                member.version);
    }

    StandingGroupCoverage coverage(String region, LocalDate day, List<InspectionGroup> standing) {
        Optional<Parameter> required = policies.find(STANDING, RegionCode.path(region), day);
        List<StandingGroupCoverage.CoveredTownship> townships = regions.beneath(region, TOWNSHIP_LEVEL, day).stream()
                .map(township -> new StandingGroupCoverage.CoveredTownship(
                        township.code(),
                        township.name(),
                        standing.stream()
                                .filter(group -> List.of(group.area).contains(township.code()))
                                .map(group -> group.name)
                                .toList()))
                .toList();
        return new StandingGroupCoverage(
                region,
                day,
                standing.size(),
                required.map(Parameter::asInt).orElse(null),
                required.map(Parameter::source).orElse(null),
                townships.stream().filter(one -> one.groups().isEmpty()).count(),
                townships.stream().filter(one -> one.groups().size() > 1).count(),
                townships);
    }

    private InspectionGroupView view(
            InspectionGroup group, List<InspectionGroupView.GroupMemberView> members, Map<String, RegionRef> names) {
        Office office = caller.require();
        boolean keeps = group.validTo == null && office.may("supervision:plan") && office.covers(group.officePath);
        return new InspectionGroupView(
                group.id,
                group.name,
                group.regionCode,
                group.standing,
                Stream.of(group.area)
                        .map(code -> new InspectionGroupView.GroupTownship(
                                code, names.containsKey(code) ? names.get(code).name() : code))
                        .toList(),
                members,
                group.validFrom,
                group.validTo,
                keeps ? List.of("change", "end") : List.of(),
                group.version);
    }
}
