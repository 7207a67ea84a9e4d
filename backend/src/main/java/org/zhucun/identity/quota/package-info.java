/** 配额: how many requests a machine has in a minute, shared by all nodes without a statement for each request. */
package org.zhucun.identity.quota;
