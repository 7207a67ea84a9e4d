package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PeriodFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 项目登记 */
@ApplicationScoped
@Transactional
class ProjectService {
    private static final String THRESHOLD = "project.reportThreshold.yuan";

    private final ProjectRepository projects;
    private final Organizations organizations;
    private final Policies policies;
    private final Regions regions;
    private final Desk desk;

    ProjectService(
            ProjectRepository projects, Organizations organizations, Policies policies, Regions regions, Desk desk) {
        this.projects = projects;
        this.organizations = organizations;
        this.policies = policies;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<ProjectView> page(ProjectFilter filter) {
        return projects.page(filter);
    }

    ProjectSummary summary(PeriodFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        Parameter threshold = policies.require(THRESHOLD, path, desk.day(filter.to));
        long[] counts = projects.counts(path, filter, threshold.asDecimal());
        return new ProjectSummary(
                code,
                filter.from,
                filter.to,
                threshold.asDecimal().setScale(2),
                counts[1],
                counts[0],
                threshold.source());
    }

    @Audited(Action.PROJECT_REGISTERED)
    ProjectView register(ProjectCommands.RegisterProject command) {
        desk.requireNotFuture("/startedOn", command.startedOn());
        RegionRef village = desk.place(command.villageCode());
        OrganizationRef unit = command.unitId() == null
                ? null
                : organizations
                        .find(command.unitId())
                        .orElseThrow(() -> DomainException.invalid("/unitId", "fieldwork.unit"));
        Project project = new Project(command, village, unit);
        projects.add(project);
        return done(project);
    }

    @Audited(Action.PROJECT_COMPLETED)
    ProjectView complete(UUID id, ProjectCommands.CompleteProject command) {
        Project project = projects.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(project.version);
        desk.requireNotFuture("/on", command.on());
        project.complete(command.on());
        projects.flush();
        return done(project);
    }

    private ProjectView done(Project project) {
        desk.about(project.id, project.title, project.regionPath, project.unitPath);
        return projects.view(project.id);
    }
}
