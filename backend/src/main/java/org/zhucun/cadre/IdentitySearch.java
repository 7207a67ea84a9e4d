package org.zhucun.cadre;

import jakarta.validation.constraints.Size;

/** 按身份查找: a citizen id or a phone number, in a body so that it is in no log of addresses. */
record IdentitySearch(
        @Size(max = 30) String citizenId, @Size(max = 30) String phone) {}
