/** 契约的随机检验: requests made from the OpenAPI document by chance, and what every answer must keep to. */
package org.zhucun.laws.fuzz;
