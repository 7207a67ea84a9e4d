package org.zhucun.identity.node;

import java.util.Optional;
import org.zhucun.scope.Tree;

/** 节点来源: one for each tree. */
interface OfficeNodes {
    Tree tree();

    /** The node of a code as the caller sees it. */
    Optional<OfficeNode> find(String code);
}
