package org.zhucun.identity.node;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.zhucun.region.Regions;
import org.zhucun.scope.Tree;

/** 属地节点: divisions in force today, and the country above them. */
@ApplicationScoped
class RegionNodes implements OfficeNodes {
    private static final OfficeNode COUNTRY = new OfficeNode("000000", "全国", "/", "/", 0);

    private final Regions regions;
    private final Clock clock;

    RegionNodes(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Tree tree() {
        return Tree.REGION;
    }

    @Override
    public Optional<OfficeNode> find(String code) {
        return COUNTRY.code().equals(code)
                ? Optional.of(COUNTRY)
                : regions.find(code, LocalDate.now(clock))
                        .map(region -> new OfficeNode(
                                region.code(), region.name(), region.path(), region.path(), region.level()));
    }
}
