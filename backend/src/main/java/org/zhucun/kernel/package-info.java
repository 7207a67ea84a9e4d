/** 内核: problems, paging, preconditions, idempotency and ids. Floor 0: no word of the domain is spoken here. */
package org.zhucun.kernel;
