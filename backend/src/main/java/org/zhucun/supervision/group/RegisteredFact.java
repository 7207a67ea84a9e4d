package org.zhucun.supervision.group;

import java.util.UUID;

/**
 * 登记事实: what a register says of an inspector; nobody declares it and nobody leaves it out.
 *
 * @param name of the unit, or the villages where he was posted
 */
public record RegisteredFact(RegisteredKind kind, UUID id, String name) {
    /** 登记事实的种类 */
    public enum RegisteredKind {
        /** 派出单位 */
        UNIT,
        /** 曾驻村 */
        CADRE
    }
}
