import { build } from 'vite';
const s=(f)=>new URL('./src/'+f+'.ts',import.meta.url).pathname;
await build({configFile:false,logLevel:'error',build:{minify:process.env.MIN?undefined:false,lib:{entry:{spot:s('spotter/spot'),tokens:s('knowledge/tokens'),reader:s('knowledge/reader')},formats:['es']},outDir:'/tmp/w/bundle',copyPublicDir:false,emptyOutDir:true}});
