package org.zhucun.supervision.bulletin;

/** 去标识程度: what the copy for others leaves out. A village has one team, so villages and teams never stand in it by name. */
public enum BulletinMasking {
    PERSONS,
    PERSONS_AND_TOWNSHIPS
}
