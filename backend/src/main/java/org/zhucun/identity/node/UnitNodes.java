package org.zhucun.identity.node;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.scope.Tree;

/** 派出单位节点: organizations that still exist, by id. */
@ApplicationScoped
class UnitNodes implements OfficeNodes {
    private final Organizations organizations;

    UnitNodes(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Tree tree() {
        return Tree.UNIT;
    }

    @Override
    public Optional<OfficeNode> find(String code) {
        try {
            return organizations
                    .find(UUID.fromString(code))
                    .filter(unit -> !unit.ended())
                    .map(UnitNodes::node);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static OfficeNode node(OrganizationRef unit) {
        return new OfficeNode(unit.id().toString(), unit.name(), unit.path(), unit.regionPath(), 0);
    }
}
