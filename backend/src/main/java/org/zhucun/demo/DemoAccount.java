package org.zhucun.demo;

import java.util.List;
import java.util.UUID;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Role;

/** 演示账号: somebody who can log in, with one office or more. */
record DemoAccount(UUID id, String username, String displayName, List<Grant> grants) {

    /** 任职: a role at a node; for a unit and a person the node lies in their own tree, and a region administers it. */
    record Grant(UUID id, Role role, String nodeCode, String nodeName, String path, String regionPath) {}

    static Grant inRegion(UUID id, Role role, String code, String name) {
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        return new Grant(id, role, code.isEmpty() ? "000000" : code, name, path, path);
    }

    /** The node whose security administrators manage the account. */
    String regionPath() {
        return grants.get(0).regionPath();
    }
}
