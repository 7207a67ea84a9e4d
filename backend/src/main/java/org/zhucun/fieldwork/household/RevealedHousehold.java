package org.zhucun.fieldwork.household;

import java.util.UUID;

/** 户主姓名 */
record RevealedHousehold(UUID id, String name) {}
