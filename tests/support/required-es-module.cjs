// Jest cannot give an ES module to a CommonJS package that requires it, Node 20.19 can. The package is @fastify/static.
module.exports = process.getBuiltinModule('node:module').createRequire(module.filename)(
  'content-disposition',
);
