/** 任职节点: where an office can be held: at a region, at a unit, or about oneself. */
package org.zhucun.identity.node;
