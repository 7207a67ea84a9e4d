package org.zhucun.supervision.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 督查组办理: formed, changed, ended; and whether the standing ones cover a county. */
@ApplicationScoped
@Transactional
class GroupService {
    private final GroupRepository groups;
    private final GroupViews views;
    private final Regions regions;
    private final RequestInfo request;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    GroupService(
            GroupRepository groups,
            GroupViews views,
            Regions regions,
            RequestInfo request,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.groups = groups;
        this.views = views;
        this.regions = regions;
        this.request = request;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    List<InspectionGroupView> list(String asked, LocalDate asOf) {
        String region = regions.readable(asked);
        LocalDate day = day(asOf);
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        List<InspectionGroup> found = groups.on(path, day);
        Office office = caller.require();
        if (!path.equals(office.path())) {
            return views.of(found, day);
        }
        // asked of all that is his: also the groups of a body above that lie in another county, and in which he sits
        List<InspectionGroup> elsewhere = groups.of(office.accountId(), day).stream()
                .filter(group -> !group.regionPath.startsWith(path))
                .toList();
        return views.of(Stream.concat(found.stream(), elsewhere.stream()).toList(), day);
    }

    List<Inspector> inspectors(String asked) {
        String region = regions.readable(asked);
        return groups.inspectors(region.isEmpty() ? "/" : RegionCode.path(region), day(null));
    }

    @Audited(Action.INSPECTION_GROUP_FORMED)
    InspectionGroupView form(GroupCommands.FormInspectionGroup command) {
        RegionRef county = regions.requireWithin(command.regionCode(), command.from());
        InspectionGroup group =
                InspectionGroup.form(command, county.path(), caller.require().path());
        groups.add(group);
        sit(group, command.members());
        return told(group);
    }

    @Audited(Action.INSPECTION_GROUP_CHANGED)
    InspectionGroupView change(UUID id, GroupCommands.ChangeInspectionGroup command) {
        InspectionGroup group = required(id);
        group.covers(command.name(), command.area());
        groups.flush();
        sit(group, command.members());
        return told(group);
    }

    @Audited(Action.INSPECTION_GROUP_ENDED)
    InspectionGroupView end(UUID id, GroupCommands.EndInspectionGroup command) {
        InspectionGroup group = required(id);
        group.end(command.on());
        groups.flush();
        return told(group);
    }

    /** 本人确认回避事实: he says that what his group declared of him is so; who draws may rely on that he saw it. */
    @Audited(Action.INSPECTOR_FACTS_CONFIRMED)
    InspectionGroupView.GroupMemberView confirm(UUID id) {
        GroupMember member = groups.member(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(member.version);
        member.confirm(caller.require(), clock.instant());
        groups.flush();
        trail.about(new Subject(member.groupId.toString(), member.name, member.officePath, null));
        return views.member(member, groups.registered(List.of(member.accountId)));
    }

    StandingGroupCoverage coverage(String region, LocalDate asOf) {
        regions.readable(region);
        LocalDate day = day(asOf);
        return views.coverage(
                region,
                day,
                groups.on(RegionCode.path(region), day).stream()
                        .filter(group -> group.standing && caller.require().covers(group.officePath))
                        .toList());
    }

    /** Those who stay keep their id, those who are no longer named leave, the others come in. */
    private void sit(InspectionGroup group, List<GroupCommands.NewGroupMember> said) {
        LocalDate today = day(null);
        Map<UUID, String> names = groups.names(
                said.stream().map(GroupCommands.NewGroupMember::account).toList(), today);
        Map<UUID, GroupMember> there = new HashMap<>();
        groups.members(List.of(group.id)).forEach(member -> there.put(member.accountId, member));
        for (GroupCommands.NewGroupMember one : said) {
            if (!names.containsKey(one.account())) {
                throw DomainException.invalid("/members", "supervision.group.member");
            }
            GroupMember member = there.remove(one.account());
            if (member == null) {
                groups.add(GroupMember.of(group, one, names.get(one.account())));
            } else {
                member.says(one);
            }
        }
        there.values().forEach(gone -> gone.validTo = today);
        groups.flush();
    }

    private InspectionGroup required(UUID id) {
        // a member from beneath sees his group, and keeps nothing of it
        InspectionGroup group = groups.find(id)
                .filter(one -> caller.require().covers(one.officePath))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(group.version);
        groups.touch(group);
        return group;
    }

    /** Told where the group was formed: what a prefecture forms in a county is not the county's to read. */
    private InspectionGroupView told(InspectionGroup group) {
        trail.about(new Subject(group.id.toString(), group.name, group.officePath, null));
        return views.of(List.of(group), day(null)).get(0);
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }
}
