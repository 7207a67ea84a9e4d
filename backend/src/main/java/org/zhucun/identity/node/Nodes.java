package org.zhucun.identity.node;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** 节点之门: finds the node that a role is to be held at, beneath the caller's own. */
@ApplicationScoped
public class Nodes {
    private static final int TOWNSHIP_LEVEL = 4;

    private final Map<Tree, OfficeNodes> trees = new EnumMap<>(Tree.class);
    private final Caller caller;

    Nodes(@All List<OfficeNodes> sources, Caller caller) {
        sources.forEach(source -> trees.put(source.tree(), source));
        this.caller = caller;
    }

    /**
     * The node of a code in the tree of a role.
     *
     * @throws DomainException 403 when it is not beneath the caller's node, or nowhere; 400 when the role does not belong there
     */
    public OfficeNode require(Role role, String code) {
        OfficeNode node = trees.get(role.tree())
                .find(code)
                .filter(found -> caller.require().covers(found.regionPath()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (role == Role.TOWNSHIP && node.level() != TOWNSHIP_LEVEL) {
            throw DomainException.invalid("/nodeCode", "identity.grant.township");
        }
        return node;
    }
}
