// Made from openapi.yaml by "npm run generate". Do not edit.
// @ts-nocheck
export const path = /* @__PURE__ */ (() => {
const validate = validate20;
const schema31 = {"type":"object","additionalProperties":false,"required":["projectKey"],"properties":{"projectKey":{"$ref":"clst:api#/$defs/ProjectKey"}}};
const schema33 = {"type":"string","pattern":"^[a-z0-9]{8,40}$"};
const pattern4 = new RegExp("^[a-z0-9]{8,40}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.projectKey === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "projectKey"},message:"must have required property '"+"projectKey"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "projectKey")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.projectKey !== undefined){
let data0 = data.projectKey;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
const err2 = {instancePath:instancePath+"/projectKey",schemaPath:"clst:api#/$defs/ProjectKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["projectKey"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/projectKey",schemaPath:"clst:api#/$defs/ProjectKey/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{8,40}$"},message:"must match pattern \""+"^[a-z0-9]{8,40}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return validate
})()

export const query = /* @__PURE__ */ (() => {
const validate = validate20;
const schema31 = {"type":"object","additionalProperties":false,"required":[],"properties":{"path":{"$ref":"clst:api#/$defs/QueryPaths"},"status":{"$ref":"clst:api#/$defs/FilterValues"},"tag":{"$ref":"clst:api#/$defs/FilterValues"},"assignee":{"$ref":"clst:api#/$defs/FilterValues"},"person":{"$ref":"clst:api#/$defs/FilterValues"},"type":{"$ref":"clst:api#/$defs/FilterValues"},"extension":{"$ref":"clst:api#/$defs/FilterValues"},"collection":{"$ref":"clst:api#/$defs/FilterValues"},"state":{"type":"array","items":{"$ref":"clst:api#/$defs/FileState"},"minItems":1,"maxItems":7},"q":{"type":"string","maxLength":2000},"previews":{"type":"boolean","default":false},"states":{"type":"boolean","default":false},"sort":{"type":"string","enum":["path","name","newest","largest","status"],"default":"path"},"limit":{"type":"integer","minimum":1,"maximum":200,"default":50},"cursor":{"type":"string","minLength":1,"maxLength":2000}}};
const schema35 = {"type":"array","items":{"type":"string","minLength":1,"maxLength":500},"minItems":1,"maxItems":100};
const schema42 = {"type":"string","enum":["normal","modified","outdated","untracked","rebuild","diverged","pinned"],"description":"How a working file stands to its asset."};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (text) => Array.from(text).length;
const schema33 = {"type":"array","items":{"$ref":"clst:api#/$defs/Path"},"minItems":1,"maxItems":200};
const schema34 = {"type":"string","minLength":1,"maxLength":4096,"pattern":"^[^\\u0000]+$"};
const pattern4 = new RegExp("^[^\\u0000]+$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(Array.isArray(data))){
let dataType0 = typeof data;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data) && data.length == 1){
data = data[0];
dataType0 = typeof data;
if(Array.isArray(data)){
coerced0 = data;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 === "string" || dataType0 === "number"
              || dataType0 === "boolean" || data === null){
coerced0 = [data];
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(coerced0 !== undefined){
data = coerced0;
if(parentData !== undefined){
parentData[parentDataProperty] = coerced0;
}
}
}
if(Array.isArray(data)){
if(data.length > 200){
const err1 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
let dataType1 = typeof data0;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType1 = typeof data0;
if(typeof data0 === "string"){
coerced1 = data0;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data0;
}
else if(data0 === null){
coerced1 = "";
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"clst:api#/$defs/Path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(coerced1 !== undefined){
data0 = coerced1;
if(data !== undefined){
data[i0] = coerced1;
}
}
}
if(typeof data0 === "string"){
if(func2(data0) > 4096){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"clst:api#/$defs/Path/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"clst:api#/$defs/Path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"clst:api#/$defs/Path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"},message:"must match pattern \""+"^[^\\u0000]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.previews === undefined){
data.previews = false;
}
if(data.states === undefined){
data.states = false;
}
if(data.sort === undefined){
data.sort = "path";
}
if(data.limit === undefined){
data.limit = 50;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined){
if(!(validate22(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(!(Array.isArray(data1))){
let dataType0 = typeof data1;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType0 = typeof data1;
if(Array.isArray(data1)){
coerced0 = data1;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 === "string" || dataType0 === "number"
              || dataType0 === "boolean" || data1 === null){
coerced0 = [data1];
}
else {
const err1 = {instancePath:instancePath+"/status",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(coerced0 !== undefined){
data1 = coerced0;
if(data !== undefined){
data["status"] = coerced0;
}
}
}
if(Array.isArray(data1)){
if(data1.length > 100){
const err2 = {instancePath:instancePath+"/status",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/status",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
let dataType1 = typeof data2;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType1 = typeof data2;
if(typeof data2 === "string"){
coerced1 = data2;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data2;
}
else if(data2 === null){
coerced1 = "";
}
else {
const err4 = {instancePath:instancePath+"/status/" + i0,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(coerced1 !== undefined){
data2 = coerced1;
if(data1 !== undefined){
data1[i0] = coerced1;
}
}
}
if(typeof data2 === "string"){
if(func2(data2) > 500){
const err5 = {instancePath:instancePath+"/status/" + i0,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/status/" + i0,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
if(data.tag !== undefined){
let data3 = data.tag;
if(!(Array.isArray(data3))){
let dataType2 = typeof data3;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType2 = typeof data3;
if(Array.isArray(data3)){
coerced2 = data3;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 === "string" || dataType2 === "number"
              || dataType2 === "boolean" || data3 === null){
coerced2 = [data3];
}
else {
const err7 = {instancePath:instancePath+"/tag",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(coerced2 !== undefined){
data3 = coerced2;
if(data !== undefined){
data["tag"] = coerced2;
}
}
}
if(Array.isArray(data3)){
if(data3.length > 100){
const err8 = {instancePath:instancePath+"/tag",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/tag",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
let dataType3 = typeof data4;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data4) && data4.length == 1){
data4 = data4[0];
dataType3 = typeof data4;
if(typeof data4 === "string"){
coerced3 = data4;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data4;
}
else if(data4 === null){
coerced3 = "";
}
else {
const err10 = {instancePath:instancePath+"/tag/" + i1,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(coerced3 !== undefined){
data4 = coerced3;
if(data3 !== undefined){
data3[i1] = coerced3;
}
}
}
if(typeof data4 === "string"){
if(func2(data4) > 500){
const err11 = {instancePath:instancePath+"/tag/" + i1,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/tag/" + i1,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
if(data.assignee !== undefined){
let data5 = data.assignee;
if(!(Array.isArray(data5))){
let dataType4 = typeof data5;
let coerced4 = undefined;
if(dataType4 == 'object' && Array.isArray(data5) && data5.length == 1){
data5 = data5[0];
dataType4 = typeof data5;
if(Array.isArray(data5)){
coerced4 = data5;
}
}
if(!(coerced4 !== undefined)){
if(dataType4 === "string" || dataType4 === "number"
              || dataType4 === "boolean" || data5 === null){
coerced4 = [data5];
}
else {
const err13 = {instancePath:instancePath+"/assignee",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(coerced4 !== undefined){
data5 = coerced4;
if(data !== undefined){
data["assignee"] = coerced4;
}
}
}
if(Array.isArray(data5)){
if(data5.length > 100){
const err14 = {instancePath:instancePath+"/assignee",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/assignee",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 !== "string"){
let dataType5 = typeof data6;
let coerced5 = undefined;
if(dataType5 == 'object' && Array.isArray(data6) && data6.length == 1){
data6 = data6[0];
dataType5 = typeof data6;
if(typeof data6 === "string"){
coerced5 = data6;
}
}
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data6;
}
else if(data6 === null){
coerced5 = "";
}
else {
const err16 = {instancePath:instancePath+"/assignee/" + i2,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(coerced5 !== undefined){
data6 = coerced5;
if(data5 !== undefined){
data5[i2] = coerced5;
}
}
}
if(typeof data6 === "string"){
if(func2(data6) > 500){
const err17 = {instancePath:instancePath+"/assignee/" + i2,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data6) < 1){
const err18 = {instancePath:instancePath+"/assignee/" + i2,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
if(data.person !== undefined){
let data7 = data.person;
if(!(Array.isArray(data7))){
let dataType6 = typeof data7;
let coerced6 = undefined;
if(dataType6 == 'object' && Array.isArray(data7) && data7.length == 1){
data7 = data7[0];
dataType6 = typeof data7;
if(Array.isArray(data7)){
coerced6 = data7;
}
}
if(!(coerced6 !== undefined)){
if(dataType6 === "string" || dataType6 === "number"
              || dataType6 === "boolean" || data7 === null){
coerced6 = [data7];
}
else {
const err19 = {instancePath:instancePath+"/person",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(coerced6 !== undefined){
data7 = coerced6;
if(data !== undefined){
data["person"] = coerced6;
}
}
}
if(Array.isArray(data7)){
if(data7.length > 100){
const err20 = {instancePath:instancePath+"/person",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/person",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if(typeof data8 !== "string"){
let dataType7 = typeof data8;
let coerced7 = undefined;
if(dataType7 == 'object' && Array.isArray(data8) && data8.length == 1){
data8 = data8[0];
dataType7 = typeof data8;
if(typeof data8 === "string"){
coerced7 = data8;
}
}
if(!(coerced7 !== undefined)){
if(dataType7 == "number" || dataType7 == "boolean"){
coerced7 = "" + data8;
}
else if(data8 === null){
coerced7 = "";
}
else {
const err22 = {instancePath:instancePath+"/person/" + i3,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(coerced7 !== undefined){
data8 = coerced7;
if(data7 !== undefined){
data7[i3] = coerced7;
}
}
}
if(typeof data8 === "string"){
if(func2(data8) > 500){
const err23 = {instancePath:instancePath+"/person/" + i3,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func2(data8) < 1){
const err24 = {instancePath:instancePath+"/person/" + i3,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
}
if(data.type !== undefined){
let data9 = data.type;
if(!(Array.isArray(data9))){
let dataType8 = typeof data9;
let coerced8 = undefined;
if(dataType8 == 'object' && Array.isArray(data9) && data9.length == 1){
data9 = data9[0];
dataType8 = typeof data9;
if(Array.isArray(data9)){
coerced8 = data9;
}
}
if(!(coerced8 !== undefined)){
if(dataType8 === "string" || dataType8 === "number"
              || dataType8 === "boolean" || data9 === null){
coerced8 = [data9];
}
else {
const err25 = {instancePath:instancePath+"/type",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(coerced8 !== undefined){
data9 = coerced8;
if(data !== undefined){
data["type"] = coerced8;
}
}
}
if(Array.isArray(data9)){
if(data9.length > 100){
const err26 = {instancePath:instancePath+"/type",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.length < 1){
const err27 = {instancePath:instancePath+"/type",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data9.length;
for(let i4=0; i4<len4; i4++){
let data10 = data9[i4];
if(typeof data10 !== "string"){
let dataType9 = typeof data10;
let coerced9 = undefined;
if(dataType9 == 'object' && Array.isArray(data10) && data10.length == 1){
data10 = data10[0];
dataType9 = typeof data10;
if(typeof data10 === "string"){
coerced9 = data10;
}
}
if(!(coerced9 !== undefined)){
if(dataType9 == "number" || dataType9 == "boolean"){
coerced9 = "" + data10;
}
else if(data10 === null){
coerced9 = "";
}
else {
const err28 = {instancePath:instancePath+"/type/" + i4,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(coerced9 !== undefined){
data10 = coerced9;
if(data9 !== undefined){
data9[i4] = coerced9;
}
}
}
if(typeof data10 === "string"){
if(func2(data10) > 500){
const err29 = {instancePath:instancePath+"/type/" + i4,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func2(data10) < 1){
const err30 = {instancePath:instancePath+"/type/" + i4,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
}
if(data.extension !== undefined){
let data11 = data.extension;
if(!(Array.isArray(data11))){
let dataType10 = typeof data11;
let coerced10 = undefined;
if(dataType10 == 'object' && Array.isArray(data11) && data11.length == 1){
data11 = data11[0];
dataType10 = typeof data11;
if(Array.isArray(data11)){
coerced10 = data11;
}
}
if(!(coerced10 !== undefined)){
if(dataType10 === "string" || dataType10 === "number"
              || dataType10 === "boolean" || data11 === null){
coerced10 = [data11];
}
else {
const err31 = {instancePath:instancePath+"/extension",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(coerced10 !== undefined){
data11 = coerced10;
if(data !== undefined){
data["extension"] = coerced10;
}
}
}
if(Array.isArray(data11)){
if(data11.length > 100){
const err32 = {instancePath:instancePath+"/extension",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data11.length < 1){
const err33 = {instancePath:instancePath+"/extension",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len5 = data11.length;
for(let i5=0; i5<len5; i5++){
let data12 = data11[i5];
if(typeof data12 !== "string"){
let dataType11 = typeof data12;
let coerced11 = undefined;
if(dataType11 == 'object' && Array.isArray(data12) && data12.length == 1){
data12 = data12[0];
dataType11 = typeof data12;
if(typeof data12 === "string"){
coerced11 = data12;
}
}
if(!(coerced11 !== undefined)){
if(dataType11 == "number" || dataType11 == "boolean"){
coerced11 = "" + data12;
}
else if(data12 === null){
coerced11 = "";
}
else {
const err34 = {instancePath:instancePath+"/extension/" + i5,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(coerced11 !== undefined){
data12 = coerced11;
if(data11 !== undefined){
data11[i5] = coerced11;
}
}
}
if(typeof data12 === "string"){
if(func2(data12) > 500){
const err35 = {instancePath:instancePath+"/extension/" + i5,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func2(data12) < 1){
const err36 = {instancePath:instancePath+"/extension/" + i5,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
}
if(data.collection !== undefined){
let data13 = data.collection;
if(!(Array.isArray(data13))){
let dataType12 = typeof data13;
let coerced12 = undefined;
if(dataType12 == 'object' && Array.isArray(data13) && data13.length == 1){
data13 = data13[0];
dataType12 = typeof data13;
if(Array.isArray(data13)){
coerced12 = data13;
}
}
if(!(coerced12 !== undefined)){
if(dataType12 === "string" || dataType12 === "number"
              || dataType12 === "boolean" || data13 === null){
coerced12 = [data13];
}
else {
const err37 = {instancePath:instancePath+"/collection",schemaPath:"clst:api#/$defs/FilterValues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(coerced12 !== undefined){
data13 = coerced12;
if(data !== undefined){
data["collection"] = coerced12;
}
}
}
if(Array.isArray(data13)){
if(data13.length > 100){
const err38 = {instancePath:instancePath+"/collection",schemaPath:"clst:api#/$defs/FilterValues/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13.length < 1){
const err39 = {instancePath:instancePath+"/collection",schemaPath:"clst:api#/$defs/FilterValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len6 = data13.length;
for(let i6=0; i6<len6; i6++){
let data14 = data13[i6];
if(typeof data14 !== "string"){
let dataType13 = typeof data14;
let coerced13 = undefined;
if(dataType13 == 'object' && Array.isArray(data14) && data14.length == 1){
data14 = data14[0];
dataType13 = typeof data14;
if(typeof data14 === "string"){
coerced13 = data14;
}
}
if(!(coerced13 !== undefined)){
if(dataType13 == "number" || dataType13 == "boolean"){
coerced13 = "" + data14;
}
else if(data14 === null){
coerced13 = "";
}
else {
const err40 = {instancePath:instancePath+"/collection/" + i6,schemaPath:"clst:api#/$defs/FilterValues/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(coerced13 !== undefined){
data14 = coerced13;
if(data13 !== undefined){
data13[i6] = coerced13;
}
}
}
if(typeof data14 === "string"){
if(func2(data14) > 500){
const err41 = {instancePath:instancePath+"/collection/" + i6,schemaPath:"clst:api#/$defs/FilterValues/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func2(data14) < 1){
const err42 = {instancePath:instancePath+"/collection/" + i6,schemaPath:"clst:api#/$defs/FilterValues/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
}
if(data.state !== undefined){
let data15 = data.state;
if(!(Array.isArray(data15))){
let dataType14 = typeof data15;
let coerced14 = undefined;
if(dataType14 == 'object' && Array.isArray(data15) && data15.length == 1){
data15 = data15[0];
dataType14 = typeof data15;
if(Array.isArray(data15)){
coerced14 = data15;
}
}
if(!(coerced14 !== undefined)){
if(dataType14 === "string" || dataType14 === "number"
              || dataType14 === "boolean" || data15 === null){
coerced14 = [data15];
}
else {
const err43 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(coerced14 !== undefined){
data15 = coerced14;
if(data !== undefined){
data["state"] = coerced14;
}
}
}
if(Array.isArray(data15)){
if(data15.length > 7){
const err44 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/maxItems",keyword:"maxItems",params:{limit: 7},message:"must NOT have more than 7 items"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data15.length < 1){
const err45 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len7 = data15.length;
for(let i7=0; i7<len7; i7++){
let data16 = data15[i7];
if(typeof data16 !== "string"){
let dataType15 = typeof data16;
let coerced15 = undefined;
if(dataType15 == 'object' && Array.isArray(data16) && data16.length == 1){
data16 = data16[0];
dataType15 = typeof data16;
if(typeof data16 === "string"){
coerced15 = data16;
}
}
if(!(coerced15 !== undefined)){
if(dataType15 == "number" || dataType15 == "boolean"){
coerced15 = "" + data16;
}
else if(data16 === null){
coerced15 = "";
}
else {
const err46 = {instancePath:instancePath+"/state/" + i7,schemaPath:"clst:api#/$defs/FileState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(coerced15 !== undefined){
data16 = coerced15;
if(data15 !== undefined){
data15[i7] = coerced15;
}
}
}
if(!(((((((data16 === "normal") || (data16 === "modified")) || (data16 === "outdated")) || (data16 === "untracked")) || (data16 === "rebuild")) || (data16 === "diverged")) || (data16 === "pinned"))){
const err47 = {instancePath:instancePath+"/state/" + i7,schemaPath:"clst:api#/$defs/FileState/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
if(data.q !== undefined){
let data17 = data.q;
if(typeof data17 !== "string"){
let dataType16 = typeof data17;
let coerced16 = undefined;
if(dataType16 == 'object' && Array.isArray(data17) && data17.length == 1){
data17 = data17[0];
dataType16 = typeof data17;
if(typeof data17 === "string"){
coerced16 = data17;
}
}
if(!(coerced16 !== undefined)){
if(dataType16 == "number" || dataType16 == "boolean"){
coerced16 = "" + data17;
}
else if(data17 === null){
coerced16 = "";
}
else {
const err48 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(coerced16 !== undefined){
data17 = coerced16;
if(data !== undefined){
data["q"] = coerced16;
}
}
}
if(typeof data17 === "string"){
if(func2(data17) > 2000){
const err49 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
let data18 = data.previews;
if(typeof data18 !== "boolean"){
let dataType17 = typeof data18;
let coerced17 = undefined;
if(dataType17 == 'object' && Array.isArray(data18) && data18.length == 1){
data18 = data18[0];
dataType17 = typeof data18;
if(typeof data18 === "boolean"){
coerced17 = data18;
}
}
if(!(coerced17 !== undefined)){
if(data18 === "false" || data18 === 0 || data18 === null){
coerced17 = false;
}
else if(data18 === "true" || data18 === 1){
coerced17 = true;
}
else {
const err50 = {instancePath:instancePath+"/previews",schemaPath:"#/properties/previews/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(coerced17 !== undefined){
data18 = coerced17;
if(data !== undefined){
data["previews"] = coerced17;
}
}
}
let data19 = data.states;
if(typeof data19 !== "boolean"){
let dataType18 = typeof data19;
let coerced18 = undefined;
if(dataType18 == 'object' && Array.isArray(data19) && data19.length == 1){
data19 = data19[0];
dataType18 = typeof data19;
if(typeof data19 === "boolean"){
coerced18 = data19;
}
}
if(!(coerced18 !== undefined)){
if(data19 === "false" || data19 === 0 || data19 === null){
coerced18 = false;
}
else if(data19 === "true" || data19 === 1){
coerced18 = true;
}
else {
const err51 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(coerced18 !== undefined){
data19 = coerced18;
if(data !== undefined){
data["states"] = coerced18;
}
}
}
let data20 = data.sort;
if(typeof data20 !== "string"){
let dataType19 = typeof data20;
let coerced19 = undefined;
if(dataType19 == 'object' && Array.isArray(data20) && data20.length == 1){
data20 = data20[0];
dataType19 = typeof data20;
if(typeof data20 === "string"){
coerced19 = data20;
}
}
if(!(coerced19 !== undefined)){
if(dataType19 == "number" || dataType19 == "boolean"){
coerced19 = "" + data20;
}
else if(data20 === null){
coerced19 = "";
}
else {
const err52 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(coerced19 !== undefined){
data20 = coerced19;
if(data !== undefined){
data["sort"] = coerced19;
}
}
}
if(!(((((data20 === "path") || (data20 === "name")) || (data20 === "newest")) || (data20 === "largest")) || (data20 === "status"))){
const err53 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/enum",keyword:"enum",params:{allowedValues: schema31.properties.sort.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
let data21 = data.limit;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
let dataType20 = typeof data21;
let coerced20 = undefined;
if(dataType20 == 'object' && Array.isArray(data21) && data21.length == 1){
data21 = data21[0];
dataType20 = typeof data21;
if(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21))){
coerced20 = data21;
}
}
if(!(coerced20 !== undefined)){
if(dataType20 === "boolean" || data21 === null
              || (dataType20 === "string" && data21 && data21 == +data21 && !(data21 % 1))){
coerced20 = +data21;
}
else {
const err54 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(coerced20 !== undefined){
data21 = coerced20;
if(data !== undefined){
data["limit"] = coerced20;
}
}
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 200 || isNaN(data21)){
const err55 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err56 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.cursor !== undefined){
let data22 = data.cursor;
if(typeof data22 !== "string"){
let dataType21 = typeof data22;
let coerced21 = undefined;
if(dataType21 == 'object' && Array.isArray(data22) && data22.length == 1){
data22 = data22[0];
dataType21 = typeof data22;
if(typeof data22 === "string"){
coerced21 = data22;
}
}
if(!(coerced21 !== undefined)){
if(dataType21 == "number" || dataType21 == "boolean"){
coerced21 = "" + data22;
}
else if(data22 === null){
coerced21 = "";
}
else {
const err57 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(coerced21 !== undefined){
data22 = coerced21;
if(data !== undefined){
data["cursor"] = coerced21;
}
}
}
if(typeof data22 === "string"){
if(func2(data22) > 2000){
const err58 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func2(data22) < 1){
const err59 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return validate
})()
